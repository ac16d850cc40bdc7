using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class KeptRuns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AgreementsOff",
                columns: table => new
                {
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgreementsOff", x => x.ProjectId);
                    table.ForeignKey(
                        name: "FK_AgreementsOff_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KeptRuns",
                columns: table => new
                {
                    Id = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    RoundId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Run = table.Column<string>(type: "TEXT", nullable: false),
                    Books = table.Column<string>(type: "TEXT", nullable: false),
                    CodedWith = table.Column<string>(type: "TEXT", nullable: false),
                    Input = table.Column<byte[]>(type: "BLOB", nullable: false),
                    FiguresHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Figures = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeptRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KeptRuns_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KeptRuns_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_KeptRuns_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KeptRuns_By",
                table: "KeptRuns",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_KeptRuns_ProjectId",
                table: "KeptRuns",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_KeptRuns_RoundId_At",
                table: "KeptRuns",
                columns: new[] { "RoundId", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AgreementsOff");

            migrationBuilder.DropTable(
                name: "KeptRuns");
        }
    }
}
