using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mentorwijs.Qual.Workbench.Storage.Migrations
{
    /// <inheritdoc />
    public partial class RespondentTraits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AgeGroup",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "BelongsWith",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Gender",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Guide",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "InterviewedOn",
                table: "Respondents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MayArchive",
                table: "Respondents",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "NotKnown");

            migrationBuilder.AddColumn<string>(
                name: "MayQuote",
                table: "Respondents",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "NotKnown");

            migrationBuilder.AddColumn<string>(
                name: "MayTranslate",
                table: "Respondents",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "NotKnown");

            migrationBuilder.AddColumn<string>(
                name: "Others",
                table: "Respondents",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Region",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Remark",
                table: "Respondents",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Size",
                table: "Respondents",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Transcripts",
                table: "Respondents",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AgeGroup",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "BelongsWith",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Gender",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Guide",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "InterviewedOn",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "MayArchive",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "MayQuote",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "MayTranslate",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Others",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Region",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Remark",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Size",
                table: "Respondents");

            migrationBuilder.DropColumn(
                name: "Transcripts",
                table: "Respondents");
        }
    }
}
