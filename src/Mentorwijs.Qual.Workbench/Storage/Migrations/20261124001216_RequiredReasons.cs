using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RequiredReasons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RequiredReasons",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequiredReasons", x => x.ProjectId);
                    table.ForeignKey(
                        name: "FK_RequiredReasons_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RequiredReasons");
        }
    }
}
