using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class AddressesByLead : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "IssuedAt",
                table: "SignInAddresses",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<byte[]>(
                name: "IssuedBy",
                table: "SignInAddresses",
                type: "BLOB",
                maxLength: 16,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IssuedAt",
                table: "SignInAddresses");

            migrationBuilder.DropColumn(
                name: "IssuedBy",
                table: "SignInAddresses");
        }
    }
}
