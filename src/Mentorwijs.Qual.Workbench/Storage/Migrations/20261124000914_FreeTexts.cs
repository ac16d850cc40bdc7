using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class FreeTexts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FreeTexts",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 20000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FreeTexts", x => new { x.ProjectId, x.Name });
                    table.ForeignKey(
                        name: "FK_FreeTexts_Projects_ProjectId",
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
                name: "FreeTexts");
        }
    }
}
