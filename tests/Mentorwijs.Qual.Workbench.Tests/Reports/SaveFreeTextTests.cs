using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class SaveFreeTextTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_text_stands_in_the_chapter_in_a_control_with_its_name()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await WriteAsync(bench, owner, project, "Question", "", "Wat helpt *leidinggevenden*?");
        await WriteAsync(bench, owner, project, "Origin", "", "De codes komen\nuit MIDI.");

        var file = (await bench.Get<ExportChapter>().RunAsync(owner, slug, "nl", null, CommandId.New(), Ct)).Value;

        using var stream = new MemoryStream(file.Content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Equal("Wat helpt leidinggevenden?", WordsIn(document, "free:Question"));
        Assert.Equal("De codes komen uit MIDI.", WordsIn(document, "free:Origin"));
        Assert.StartsWith("[nog in te vullen", WordsIn(document, "free:Framework"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_else_wrote_is_not_overwritten_and_undo_takes_it_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        await WriteAsync(bench, owner, project, "Ethics", "", "Eerst.");
        await WriteAsync(bench, bo, project, "Ethics", "Eerst.", "Van Bo.");

        var late = await WriteAsync(bench, owner, project, "Ethics", "Eerst.", "Te laat.");
        await bench.Get<UndoLast>().RunAsync(bo, project, UndoScope.FreeTexts, CommandId.New(), Ct);

        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
        var view = (await bench.Get<FreeTextsQuery>().RunAsync(owner, slug, Ct)).Value;
        Assert.Equal("Eerst.", view.Of("Ethics"));
    }

    [Fact]
    public async Task A_name_that_is_not_on_the_list_is_refused_and_empty_words_take_a_text_away()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        await WriteAsync(bench, owner, project, "Design", "", "Kort.");

        var unknown = await WriteAsync(bench, owner, project, "Anders", "", "x");
        await WriteAsync(bench, owner, project, "Design", "Kort.", "  ");

        Assert.Equal(new FreeTextIsUnknown("Anders"), unknown.Refusal);
        await using var db = bench.OpenDb();
        Assert.Equal(0, await db.FreeTexts.CountAsync());
    }

    private static Task<Domain.Outcome<string>> WriteAsync(
        TestWorkbench bench, Actor actor, ProjectId project, string name, string before, string typed) =>
        bench.Get<SaveFreeText>().RunAsync(actor, project, name, before, typed, CommandId.New(), Ct);

    private static string WordsIn(WordprocessingDocument document, string tag) => string.Concat(
        document.MainDocumentPart!.Document!.Descendants<SdtElement>() // not null: it was just written
            .Single(control => control.SdtProperties?.GetFirstChild<Tag>()?.Val?.Value == tag)
            .Descendants<Text>().Select(text => text.Text));
}
