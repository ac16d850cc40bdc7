using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class OwnWays : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CodePins",
                columns: table => new
                {
                    PersonId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    ProjectId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Digit = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodePins", x => new { x.PersonId, x.ProjectId, x.Digit });
                    table.ForeignKey(
                        name: "FK_CodePins_Codes_CodeId",
                        column: x => x.CodeId,
                        principalTable: "Codes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CodePins_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CodePins_Projects_ProjectId",
                        column: x => x.ProjectId,
                        principalTable: "Projects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OwnKeys",
                columns: table => new
                {
                    PersonId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Command = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Chord = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OwnKeys", x => new { x.PersonId, x.Command });
                    table.ForeignKey(
                        name: "FK_OwnKeys_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodePins_CodeId",
                table: "CodePins",
                column: "CodeId");

            migrationBuilder.CreateIndex(
                name: "IX_CodePins_PersonId_ProjectId_CodeId",
                table: "CodePins",
                columns: new[] { "PersonId", "ProjectId", "CodeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CodePins_ProjectId",
                table: "CodePins",
                column: "ProjectId");

            migrationBuilder.CreateIndex(
                name: "IX_OwnKeys_PersonId_Chord",
                table: "OwnKeys",
                columns: new[] { "PersonId", "Chord" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CodePins");

            migrationBuilder.DropTable(
                name: "OwnKeys");
        }
    }
}
