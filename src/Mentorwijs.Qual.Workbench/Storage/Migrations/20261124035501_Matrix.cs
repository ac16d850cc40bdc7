using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Matrix : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgreedRatings",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CodeId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    WithDescendants = table.Column<bool>(type: "INTEGER", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    WriterId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Rating = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreedRatings", x => new { x.ProjectId, x.CodeId, x.WithDescendants, x.Column });
                    table.ForeignKey(
                        name: "FK_AgreedRatings_People_WriterId",
                        column: x => x.WriterId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgreedRatings_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CellRatings",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CodeId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    WithDescendants = table.Column<bool>(type: "INTEGER", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RaterId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Rating = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Rationale = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellRatings", x => new { x.ProjectId, x.CodeId, x.WithDescendants, x.Column, x.RaterId });
                    table.ForeignKey(
                        name: "FK_CellRatings_People_RaterId",
                        column: x => x.RaterId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CellRatings_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CellSummaries",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    CodeId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    WithDescendants = table.Column<bool>(type: "INTEGER", nullable: false),
                    Column = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CellSummaries", x => new { x.ProjectId, x.CodeId, x.WithDescendants, x.Column });
                    table.ForeignKey(
                        name: "FK_CellSummaries_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AgreedRatings_WriterId",
                table: "AgreedRatings",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_CellRatings_RaterId",
                table: "CellRatings",
                column: "RaterId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreedRatings");

            migrationBuilder.DropTable(
                name: "CellRatings");

            migrationBuilder.DropTable(
                name: "CellSummaries");
        }
    }
}
