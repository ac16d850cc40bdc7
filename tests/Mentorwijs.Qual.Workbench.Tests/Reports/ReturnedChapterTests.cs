using System.IO.Compression;
using System.Text;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ReturnedChapterTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_document_that_was_only_saved_comes_back_without_a_change()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);

        var view = await ReadAsync(bench, made, made.File);

        Assert.Empty(view.Changes);
        Assert.Equal("nl", view.Language);
    }

    [Fact]
    public async Task Exactly_what_was_edited_is_told()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);

        var view = await ReadAsync(bench, made, Edited(made.File, xml => xml
            .Replace("“De eerste zin die ik zei.”", "", StringComparison.Ordinal)
            .Replace(" (professional)</w:t>", "</w:t>", 1)
            .Replace("“De tweede zin is veel langer dan nodig.”", "“De tweede zin is langer.”", 1)
            .Replace("Zonder uren niets.", "Zonder uren lukt het niet.", StringComparison.Ordinal)
            .Replace("Wat helpt ", "Wat helpt nu ", StringComparison.Ordinal)));

        Assert.Equal(
            [
                (ReturnedKind.FreeAltered, "Question"),
                (ReturnedKind.FreeAltered, "message"),
                (ReturnedKind.QuoteDeleted, ""),
                (ReturnedKind.QuoteShortened, ""),
            ],
            view.Changes.Select(change => (change.Kind, change.Free.Split('.')[^1])));
        Assert.Equal("De eerste zin die ik zei.", view.Changes[2].Before);
        Assert.Equal(
            ("De tweede zin is veel langer dan nodig.", "De tweede zin is langer."),
            (view.Changes[3].Before, view.Changes[3].After));
    }

    [Fact]
    public async Task The_same_is_found_when_another_program_lost_the_names_of_the_controls()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);

        var view = await ReadAsync(bench, made, Edited(made.File, xml => NoTags(xml)
            .Replace("“De tweede zin is veel langer dan nodig.”", "“De tweede zin is nodig.”", 1)));

        var change = Assert.Single(view.Changes);
        Assert.Equal((ReturnedKind.QuoteShortened, made.Quotes[1]), (change.Kind, change.Coding!.Value));
    }

    [Fact]
    public async Task What_is_taken_over_is_in_the_next_export_and_can_be_undone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);
        var edited = Edited(made.File, xml => xml
            .Replace("“De eerste zin die ik zei.”", "", StringComparison.Ordinal)
            .Replace(" (professional)</w:t>", "</w:t>", 1)
            .Replace("“De tweede zin is veel langer dan nodig.”", "“De tweede zin is nodig.”", 1)
            .Replace("Wat helpt ", "Wat helpt nu ", StringComparison.Ordinal));
        var view = await ReadAsync(bench, made, edited);

        var taken = await bench.Get<TakeReturned>().RunAsync(
            made.Owner, made.Project, made.Slug, view.Changes, CommandId.New(), Ct);

        Assert.Equal(new ReturnedTaken(3, null), taken.Value);
        var next = await ExportAsync(bench, made.Owner, made.Slug);
        Assert.Contains("Wat helpt nu ", Xml(next), StringComparison.Ordinal);
        Assert.Contains("leidinggevenden", Xml(next), StringComparison.Ordinal);
        Assert.Contains("“De tweede zin is (...) nodig.”", Xml(next), StringComparison.Ordinal);
        Assert.DoesNotContain("De eerste zin", Xml(next), StringComparison.Ordinal);
        Assert.Empty((await ReadAsync(bench, made, next)).Changes);
        await bench.Get<UndoLast>().RunAsync(made.Owner, made.Project, UndoScope.Returns, CommandId.New(), Ct);
        var undone = Xml(await ExportAsync(bench, made.Owner, made.Slug));
        Assert.Contains("De eerste zin", undone, StringComparison.Ordinal);
        var texts = (await bench.Get<FreeTextsQuery>().RunAsync(made.Owner, made.Slug, Ct)).Value;
        Assert.Equal("Wat helpt *leidinggevenden*?", texts.Of("Question"));
    }

    [Theory]
    [InlineData(ReportKind.Factsheet)]
    [InlineData(ReportKind.Practice)]
    public async Task A_short_paper_comes_back_too_and_takes_no_quote_out_of_its_theme(ReportKind kind)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);
        await bench.Get<SaveFreeText>().RunAsync(
            made.Owner, made.Project, "Sheet.Method", "", "Wij spraken mensen.", CommandId.New(), Ct);
        await bench.Get<SaveFreeText>().RunAsync(
            made.Owner, made.Project, "Practice.Method", "", "Wij spraken mensen.", CommandId.New(), Ct);
        var file = (await bench.Get<ExportReport>().RunAsync(
            made.Owner, made.Slug, new ReportWish(kind, "nl"), null, CommandId.New(), Ct)).Value.Content;

        var saved = await ReadAsync(bench, made, file);
        var edited = await ReadAsync(bench, made, Edited(file, xml => xml
            .Replace("“De eerste zin die ik zei.”", "", StringComparison.Ordinal)
            .Replace(" (professional)</w:t>", "</w:t>", 1)
            .Replace("Wij spraken mensen.", "Wij spraken veel mensen.", StringComparison.Ordinal)));

        Assert.Empty(saved.Changes);
        Assert.Equal(
            [(ReturnedKind.QuoteDeleted, false), (ReturnedKind.FreeAltered, true)],
            edited.Changes.Select(change => (change.Kind, TakeReturned.MayTake(change))));
    }

    [Fact]
    public async Task A_file_that_is_hostile_or_not_ours_is_refused_in_words()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var made = await MadeAsync(bench);
        var read = bench.Get<ReadReturned>();

        var none = await read.RunAsync(made.Owner, made.Slug, Array.Empty<byte>(), Ct);
        var text = await read.RunAsync(made.Owner, made.Slug, Encoding.UTF8.GetBytes("geen word"), Ct);
        var entities = await read.RunAsync(made.Owner, made.Slug, Edited(made.File, xml =>
            xml.Replace("<w:document", "<!DOCTYPE w [<!ENTITY a \"b\">]><w:document", 1)), Ct);
        var foreign = await read.RunAsync(made.Owner, made.Slug, Edited(made.File, xml =>
            xml.Replace("_mwqx", "_abcx", StringComparison.Ordinal)), Ct);
        var unknown = await read.RunAsync(made.Owner, made.Slug, Edited(made.File, xml =>
            xml.Replace("_mwqx01", "_mwqx02", StringComparison.Ordinal)), Ct);

        Assert.IsType<FileIsEmpty>(none.Refusal);
        Assert.IsType<FileIsDamaged>(text.Refusal);
        Assert.IsType<HoldsDocumentTypeDefinition>(entities.Refusal);
        Assert.IsType<DocumentIsNotOurs>(foreign.Refusal);
        Assert.IsType<ExportIsNotKept>(unknown.Refusal);
    }

    private static async Task<ReturnedView> ReadAsync(TestWorkbench bench, Made made, byte[] file)
    {
        var read = await bench.Get<ReadReturned>().RunAsync(made.Owner, made.Slug, file, Ct);
        Assert.Null(read.Refusal);
        return read.Value;
    }

    private static async Task<byte[]> ExportAsync(TestWorkbench bench, Actor owner, string slug) =>
        (await bench.Get<ExportChapter>().RunAsync(owner, slug, "nl", null, CommandId.New(), Ct)).Value.Content;

    private static async Task<Made> MadeAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(
            owner, project, "L01", "Hoe gaat het?", "De eerste zin die ik zei.", "En toen?",
            "De tweede zin is veel langer dan nodig.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var quotes = new List<CodingId>();
        foreach (var words in new[] { "De eerste zin die ik zei.", "De tweede zin is veel langer dan nodig." })
        {
            var stored = (await bench.ApplyAsync(owner, desk, "tijd", words)).Value.Stored.Single();
            quotes.Add(stored.Id);
        }

        var theme = SaveTheme.New(project, 0) with
        {
            Title = "Tijd",
            Message = "Zonder uren niets.",
            Quotes = quotes,
        };
        await bench.Get<SaveTheme>().RunAsync(owner, project, null, theme, CommandId.New(), Ct);
        await bench.Get<SaveFreeText>().RunAsync(
            owner, project, "Question", "", "Wat helpt *leidinggevenden*?", CommandId.New(), Ct);
        await bench.ReleaseAsync(owner, project, slug);
        return new Made(owner, project, slug, quotes, await ExportAsync(bench, owner, slug));
    }

    private static string Xml(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open()); // every docx has it
        return reader.ReadToEnd();
    }

    // As an editor would leave the file: only the text of the document is another.
    private static byte[] Edited(byte[] file, Func<string, string> edit)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            var xml = edit(Xml(file));
            zip.GetEntry("word/document.xml")!.Delete(); // not null: as above
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(xml);
        }

        return stream.ToArray();
    }

    // What LibreOffice 7.4 leaves of a control: no name, no number.
    private static string NoTags(string xml) =>
        System.Text.RegularExpressions.Regex.Replace(xml, "<w:sdtPr>.*?</w:sdtPr>", "<w:sdtPr/>");

    private sealed record Made(
        Actor Owner, ProjectId Project, string Slug, IReadOnlyList<CodingId> Quotes, byte[] File);
}

file static class OnceReplaced
{
    /// <summary>Only the first so many places.</summary>
    public static string Replace(this string text, string old, string now, int times)
    {
        for (var at = 0; times > 0 && (at = text.IndexOf(old, at, StringComparison.Ordinal)) >= 0; times--)
        {
            text = string.Concat(text.AsSpan(0, at), now, text.AsSpan(at + old.Length));
            at += now.Length;
        }

        return text;
    }
}
