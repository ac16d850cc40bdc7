using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class CodebookVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Codebooks",
                table: "Rounds",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "Codes",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Rating",
                table: "Codes",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReplacedBy",
                table: "Codes",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Introduction",
                table: "Codebooks",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "CodebookVersions",
                columns: table => new
                {
                    CodebookId = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    By = table.Column<byte[]>(type: "BLOB", maxLength: 16, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CodebookVersions", x => new { x.CodebookId, x.Number });
                    table.ForeignKey(
                        name: "FK_CodebookVersions_Codebooks_CodebookId",
                        column: x => x.CodebookId,
                        principalTable: "Codebooks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CodebookVersions_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CodebookVersions_By",
                table: "CodebookVersions",
                column: "By");

            // The book a project has is its first version; SQLite cannot hash, so that one is without.
            migrationBuilder.Sql(
                """
                INSERT INTO "CodebookVersions" ("CodebookId", "Number", "Version", "Content", "Hash", "By", "At")
                SELECT "b"."Id", 1, "b"."Version", CAST("b"."Source" AS BLOB), '',
                    (SELECT "m"."PersonId" FROM "Members" "m"
                     WHERE "m"."ProjectId" = "b"."ProjectId" AND "m"."Role" = 'Lead' LIMIT 1),
                    "p"."CreatedAt"
                FROM "Codebooks" "b" JOIN "Projects" "p" ON "p"."Id" = "b"."ProjectId";
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CodebookVersions");

            migrationBuilder.DropColumn(
                name: "Codebooks",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "Codes");

            migrationBuilder.DropColumn(
                name: "Rating",
                table: "Codes");

            migrationBuilder.DropColumn(
                name: "ReplacedBy",
                table: "Codes");

            migrationBuilder.DropColumn(
                name: "Introduction",
                table: "Codebooks");
        }
    }
}
