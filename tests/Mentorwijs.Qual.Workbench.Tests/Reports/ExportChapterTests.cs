using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class ExportChapterTests
{
    [Fact]
    public async Task The_document_holds_the_theme_its_quote_and_the_hash_of_it_stands_in_the_journal()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd voor begeleiding.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "te weinig tijd")).Value.Stored.Single();
        var theme = SaveTheme.New(project, 0) with
        {
            Title = "Tijd is schaars",
            Message = "Zonder uren geen begeleiding.",
            Codes = [coding.CodeId],
            Quotes = [coding.Id],
        };
        await bench.Get<SaveTheme>().RunAsync(owner, project, null, theme, CommandId.New(), CancellationToken.None);
        await bench.ReleaseAsync(owner, project, slug);

        var file = (await bench.Get<ExportChapter>()
            .RunAsync(owner, slug, "nl", null, CommandId.New(), CancellationToken.None)).Value;

        using var stream = new MemoryStream(file.Content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(document));
        var words = string.Join(
            '\n', document.MainDocumentPart!.Document!.Body!.Descendants<Text>().Select(text => text.Text));
        Assert.Contains("Tijd is schaars", words, StringComparison.Ordinal);
        Assert.Contains("te weinig tijd", words, StringComparison.Ordinal);
        await using var db = bench.OpenDb();
        var entry = await db.Journal.OrderBy(candidate => candidate.Seq).LastAsync();
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content));
        Assert.Contains(hash, entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codings_of_a_blind_round_are_neither_quoted_nor_counted()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [transcript], CommandId.New(), CancellationToken.None);
        await bench.ApplyAsync(other, await bench.DeskAsync(other, slug, "L01", "ronde-1"), "tijd", "te weinig tijd");

        var view = (await bench.Get<ThemesQuery>().RunAsync(owner, slug, other.Id, CancellationToken.None)).Value;

        Assert.Empty(view.Passages);
        Assert.Equal(LayerOrigin.StillBlind, view.Layer.Transcripts.Single().Origin);
    }

    [Fact]
    public async Task A_theme_that_somebody_rewrote_is_not_overwritten_and_undo_brings_the_old_words_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var save = bench.Get<SaveTheme>();
        var theme = SaveTheme.New(project, 0) with { Title = "Eerste" };
        var first = (await save.RunAsync(owner, project, null, theme, CommandId.New(), CancellationToken.None)).Value;
        await save.RunAsync(
            bo, project, first, first with { Title = "Van Bo" }, CommandId.New(), CancellationToken.None);

        var late = await save.RunAsync(
            owner, project, first, first with { Title = "Te laat" }, CommandId.New(), CancellationToken.None);
        await bench.Get<UndoLast>().RunAsync(
            bo, project, UndoScope.Themes, CommandId.New(), CancellationToken.None);

        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
        var themes = (await bench.Get<ThemesQuery>().RunAsync(owner, slug, null, CancellationToken.None)).Value.Themes;
        Assert.Equal("Eerste", themes.Single().Title);
    }

    [Fact]
    public async Task A_reader_of_themes_gets_no_document()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var reader = await bench.InviteAsync(owner, project, "Lezer", Role.Reader);

        var outcome = await bench.Get<ExportChapter>()
            .RunAsync(reader, slug, "nl", null, CommandId.New(), CancellationToken.None);

        Assert.Equal(new NotAllowed(Act.ExportChapter), outcome.Refusal);
    }
}
