using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class EditedQuotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "QuotesEach",
                table: "Themes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<string>(
                name: "WhyMoreQuotes",
                table: "Themes",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "EditedQuotes",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CodingId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Original = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    Translation = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false),
                    TranslatedBy = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    TranslatedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CheckedBy = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: true),
                    CheckedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditedQuotes", x => new { x.ProjectId, x.CodingId });
                    table.ForeignKey(
                        name: "FK_EditedQuotes_Projects_ProjectId",
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
                name: "EditedQuotes");

            migrationBuilder.DropColumn(
                name: "QuotesEach",
                table: "Themes");

            migrationBuilder.DropColumn(
                name: "WhyMoreQuotes",
                table: "Themes");
        }
    }
}
