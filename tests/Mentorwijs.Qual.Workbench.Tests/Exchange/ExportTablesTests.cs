using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Exchange;

public sealed class ExportTablesTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_coding_stands_in_a_row_with_its_place_its_words_and_the_traits_of_who_said_it()
    {
        await using var study = await Study.MakeAsync();

        var rows = await study.CsvAsync(TableKind.Codings, "en");

        var row = Assert.Single(rows, row => row["Text"] == "weinig tijd");
        var text = (await study.Bench.DeskAsync(study.Owner, study.Slug, "L01")).Transcript.Text;
        var start = text.IndexOf("weinig tijd", StringComparison.Ordinal);
        Assert.Equal(start.ToString(CultureInfo.InvariantCulture), row["Start (UTF-16)"]);
        Assert.Equal((start + 11).ToString(CultureInfo.InvariantCulture), row["End (UTF-16)"]);
        Assert.Equal(("L01", "2", "klein:tijd"), (row["Transcript"], row["Turn"], row["Code in the book"]));
        Assert.Equal(("L01", "zorg", "Codings of its only coder"),
            (row["Respondent number"], row["Sector"], row["Whose judgement"]));
        Assert.Equal(("2", "barrier"), (row["Stars"], row["Direction"]));
        Assert.Equal("'=1+1", row["Contract"]); // a trait of the study's own that looks like a formula
        Assert.Equal("'@memo", row["Memo"]);
    }

    [Fact]
    public async Task Who_raised_it_has_a_one_who_did_not_a_zero_and_who_does_not_count_nothing()
    {
        await using var study = await Study.MakeAsync();

        var rows = await study.CsvAsync(TableKind.Respondents, "nl");

        Assert.Equal(["1", "0", ""], rows.Select(row => row["klein:tijd"]));
        Assert.Equal(["0", "1", ""], rows.Select(row => row["klein:steun"]));
        Assert.Equal(["ja", "ja", "nee"], rows.Select(row => row["Telt mee"]));
    }

    [Fact]
    public async Task Quotes_leave_under_their_label_and_never_of_who_refused()
    {
        await using var study = await Study.MakeAsync();
        await study.ChangeAsync("L02", person => person with { MayQuote = Consent.No });

        var rows = await study.CsvAsync(TableKind.Quotes, "nl");
        var file = await study.FileAsync(TableKind.Quotes, TableFile.Csv, "nl");

        var row = Assert.Single(rows);
        Assert.Equal(("weinig tijd", "(leidinggevende 1)", "2"), (row["Tekst"], row["Bronlabel"], row["Sterren"]));
        Assert.DoesNotContain("Prima", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
        Assert.DoesNotContain("L01", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableKind.Codings)]
    [InlineData(TableKind.Respondents)]
    [InlineData(TableKind.Quotes)]
    public async Task As_a_workbook_it_is_valid_and_holds_no_formula(TableKind kind)
    {
        await using var study = await Study.MakeAsync();

        var file = await study.FileAsync(kind, TableFile.Excel, "nl");

        using var book = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book)
            .Select(error => error.Description));
        var parts = book.WorkbookPart!.WorksheetParts; // not null: it validates
        var sheets = parts.Select(part => part.Worksheet!).ToList(); // as above
        Assert.DoesNotContain(sheets, sheet => sheet.Descendants<CellFormula>().Any());
        Assert.Contains(
            sheets, sheet => sheet.Descendants<Cell>().Any(cell =>
                cell.InlineString?.Text?.Text.StartsWith("Proef", StringComparison.Ordinal) ?? false));
    }

    [Fact]
    public async Task What_is_coded_blind_is_in_no_table()
    {
        await using var study = await Study.MakeAsync();
        var other = await study.Bench.InviteAsync(study.Owner, study.Project, "Bo");
        var blind = await study.Bench.TranscriptAsync(study.Owner, study.Project, "L04", "Hoe?", "Blinde tijd.");
        var round = (await study.Bench.Get<StartBlindRound>().RunAsync(
            study.Owner, study.Project, "Ronde 1", [study.Owner.Id, other.Id], [blind], CommandId.New(), Ct)).Value;
        await study.Bench.ApplyAsync(
            other, await study.Bench.DeskAsync(other, study.Slug, "L04", round), "tijd", "Blinde tijd");

        foreach (var kind in Enum.GetValues<TableKind>())
        {
            var file = await study.FileAsync(kind, TableFile.Csv, "nl");
            Assert.DoesNotContain("Blinde", Encoding.UTF8.GetString(file.Content), StringComparison.Ordinal);
        }

        var rows = await study.CsvAsync(TableKind.Respondents, "nl");
        Assert.Equal("", rows.Single(row => row["Respondentnummer"] == "L04")["klein:tijd"]);
    }

    [Fact]
    public async Task No_words_leave_of_a_passage_in_which_somebody_speaks_who_withdrew()
    {
        await using var study = await Study.MakeAsync();
        var draft = new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers =
            [
                new DraftSpeaker("A", SpeakerRole.Respondent, true),
                new DraftSpeaker("B", SpeakerRole.Respondent, true),
            ],
            Turns = [new DraftTurn("A", "Er is tijd."), new DraftTurn("B", "Geheim.")],
        };
        await study.Bench.Get<ImportTranscript>().RunAsync(
            study.Owner, study.Project,
            new TranscriptImport(
                "G01", draft,
                [
                    new SpeakerChoice("A", SpeakerRole.Respondent, "G01-A", "leidinggevende", null),
                    new SpeakerChoice("B", SpeakerRole.Respondent, "G01-B", "leidinggevende", null),
                ]),
            CommandId.New(), Ct);
        await study.CodeAsync("G01", "tijd", "tijd.\nGeheim.", stars: 3, "Zij noemen het Geheim.");
        await study.WithdrawAsync("G01-B");

        var rows = await study.CsvAsync(TableKind.Codings, "en");
        var quotes = await study.FileAsync(TableKind.Quotes, TableFile.Csv, "en");

        var row = Assert.Single(rows, row => row["Transcript"] == "G01");
        Assert.Equal(
            ("G01-A", "", "[left out: somebody who speaks here has withdrawn]"),
            (row["Respondent number"], row["Memo"], row["Text"]));
        Assert.DoesNotContain("Geheim", Encoding.UTF8.GetString(quotes.Content), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_of_each_table_stands_in_the_journal()
    {
        await using var study = await Study.MakeAsync();

        var file = await study.FileAsync(TableKind.Codings, TableFile.Excel, "nl");

        await using var db = study.Bench.OpenDb();
        var entry = await db.Journal.OrderBy(candidate => candidate.Seq).LastAsync(Ct);
        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(file.Content)), entry.Changes, StringComparison.Ordinal);
        Assert.Equal((Act.ExportTables, "proef-coderingen.xlsx"), (entry.Act, file.Name));
    }

    /// <summary>Three interviews, of which the last is not coded.</summary>
    private sealed class Study : IAsyncDisposable
    {
        public required TestWorkbench Bench { get; init; }

        public required Actor Owner { get; init; }

        public required ProjectId Project { get; init; }

        public required string Slug { get; init; }

        public static async Task<Study> MakeAsync()
        {
            var bench = await TestWorkbench.StartAsync();
            var owner = await bench.OwnerAsync();
            var (project, slug) = await bench.ProjectAsync(owner);
            var study = new Study { Bench = bench, Owner = owner, Project = project, Slug = slug };
            await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is weinig tijd. Geen tijd!");
            await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", "Prima hoor.");
            await bench.TranscriptAsync(owner, project, "L03", "Hoe gaat het?", "Druk.");
            await study.ChangeAsync("L01", person => person with { Others = [new OtherTrait("Contract", "=1+1")] });
            await study.CodeAsync("L01", "tijd", "weinig tijd", stars: 2, "@memo");
            await study.CodeAsync("L01", "tijd", "Geen tijd", stars: 0, null);
            await study.CodeAsync("L02", "steun", "Prima", stars: 1, null);
            return study;
        }

        public async Task WithdrawAsync(string pseudonym)
        {
            var view = (await Bench.Get<RespondentsQuery>().RunAsync(Owner, Slug, Ct)).Value;
            var person = view.Rows.Select(row => row.Respondent).Single(one => one.Pseudonym == pseudonym);
            var done = await Bench.Get<WithdrawRespondent>()
                .RunAsync(Owner, Project, person.Id, takesPart: false, CommandId.New(), Ct);
            Assert.Null(done.Refusal);
        }

        public async Task ChangeAsync(string pseudonym, Func<Respondent, Respondent> change)
        {
            var view = (await Bench.Get<RespondentsQuery>().RunAsync(Owner, Slug, Ct)).Value;
            var person = view.Rows.Select(row => row.Respondent).Single(one => one.Pseudonym == pseudonym);
            var done = await Bench.Get<ChangeRespondent>()
                .RunAsync(Owner, Project, person, change(person), CommandId.New(), Ct);
            Assert.Null(done.Refusal);
        }

        public async Task<ExportedFile> FileAsync(TableKind kind, TableFile file, string language) =>
            (await Bench.Get<ExportTables>()
                .RunAsync(Owner, Slug, kind, file, null, language, CommandId.New(), Ct)).Value;

        /// <summary>No field of these tests holds a separator or a line end.</summary>
        public async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> CsvAsync(TableKind kind, string language)
        {
            var file = await FileAsync(kind, TableFile.Csv, language);
            var lines = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF')
                .Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line.Split(language == "nl" ? ';' : ',')).ToList();
            return
            [
                .. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary(
                    pair => pair.First, pair => pair.Second, StringComparer.Ordinal)),
            ];
        }

        public ValueTask DisposeAsync() => Bench.DisposeAsync();

        public async Task CodeAsync(string transcript, string code, string words, int stars, string? memo)
        {
            var desk = await Bench.DeskAsync(Owner, Slug, transcript);
            var coding = (await Bench.ApplyAsync(Owner, desk, code, words)).Value.Stored.Single().Id;
            await Bench.Get<StarCoding>().RunAsync(Owner, Project, coding, stars, CommandId.New(), Ct);
            if (memo is not null)
            {
                await Bench.Get<WriteMemo>().RunAsync(Owner, Project, coding, memo, CommandId.New(), Ct);
                await Bench.Get<MarkCoding>()
                    .RunAsync(Owner, Project, coding, "richting", "belemmerend", CommandId.New(), Ct);
            }
        }
    }
}
