using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class EditQuoteTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_shortened_quote_is_shown_everywhere_and_keeps_what_was_said()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, slug, id) = await QuotedAsync(bench);

        var done = await bench.Get<EditQuote>().RunAsync(
            owner, slug, id, null, "Er is (...) weinig tijd [op de werkvloer].", CommandId.New(), Ct);

        Assert.True(done.IsDone);
        var view = await ViewAsync(bench, owner, slug, id);
        Assert.Equal("Er is te weinig tijd.", view.Quote.Said);
        Assert.Equal(QuoteStanding.Edited, view.Quote.Standing);
        Assert.Contains(new QuotePart(QuotePartKind.LeftOut, " te "), view.Difference?.Parts ?? []);
        var released = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;
        Assert.Equal("Er is (...) weinig tijd [op de werkvloer].", released.Themes[0].Quotes.Single().Text);
    }

    [Fact]
    public async Task Words_that_were_not_said_are_refused_and_nothing_is_kept()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, slug, id) = await QuotedAsync(bench);

        var refused = await bench.Get<EditQuote>().RunAsync(
            owner, slug, id, null, "Er is nooit tijd.", CommandId.New(), Ct);

        Assert.Equal(new QuoteWordsWereNotSaid("nooit"), refused.Refusal);
        Assert.Null((await ViewAsync(bench, owner, slug, id)).Kept);
    }

    [Fact]
    public async Task Undo_takes_an_edit_back_and_a_late_second_edit_does_not_overwrite_the_first()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, id) = await QuotedAsync(bench);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var edit = bench.Get<EditQuote>();
        await edit.RunAsync(owner, slug, id, null, "Er is (...) tijd.", CommandId.New(), Ct);

        var late = await edit.RunAsync(bo, slug, id, null, "Er is te weinig (...)", CommandId.New(), Ct);
        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.Quotes, CommandId.New(), Ct);

        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
        Assert.Null((await ViewAsync(bench, owner, slug, id)).Kept);
    }

    [Fact]
    public async Task A_translation_is_checked_by_another_and_falls_back_when_the_words_change()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, id) = await QuotedAsync(bench);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var edit = bench.Get<EditQuote>();
        await edit.TranslateAsync(owner, slug, id, null, "There is too little time.", CommandId.New(), Ct);

        var own = await edit.CheckAsync(owner, slug, id, await KeptAsync(), true, CommandId.New(), Ct);
        await edit.CheckAsync(bo, slug, id, await KeptAsync(), true, CommandId.New(), Ct);
        var read = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "en", Ct)).Value;
        var right = await ViewAsync(bench, owner, slug, id);
        await edit.RunAsync(owner, slug, id, right.Kept, "Er is te weinig (...)", CommandId.New(), Ct);

        Assert.IsType<TranslationNeedsAnotherPerson>(own.Refusal);
        Assert.Equal("There is too little time.", read.Themes[0].Quotes.Single().Translation);
        Assert.Equal("Bo", right.CheckedBy);
        Assert.Null((await KeptAsync())?.CheckedBy);

        async Task<EditedQuote?> KeptAsync() => (await ViewAsync(bench, owner, slug, id)).Kept;
    }

    [Fact]
    public async Task A_quote_is_stale_when_its_coding_moves_and_is_not_printed_when_its_words_are_no_longer_there()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, slug, id) = await QuotedAsync(bench);
        await bench.Get<EditQuote>().RunAsync(owner, slug, id, null, "(...) weinig tijd.", CommandId.New(), Ct);

        await MoveAsync(bench, id, "is te weinig tijd.");
        var moved = await ViewAsync(bench, owner, slug, id);
        await MoveAsync(bench, id, "Er is te weinig");
        var gone = await ViewAsync(bench, owner, slug, id);
        var released = (await bench.Get<ReleasedThemesQuery>().RunAsync(owner, slug, "nl", Ct)).Value;
        var listed = (await bench.Get<QuotesQuery>().RunAsync(owner, slug, Ct)).Value;

        Assert.Equal((QuoteStanding.SourceChanged, "(...) weinig tijd."), (moved.Quote.Standing, moved.Quote.Text));
        Assert.Equal(QuoteStanding.NoLongerFits, gone.Quote.Standing);
        Assert.Empty(released.Themes[0].Quotes);
        Assert.Contains(QuoteConcern.NoLongerFits, listed.Quotes.Single().Concerns);
    }

    [Fact]
    public async Task Somebody_who_is_against_it_is_not_translated()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, slug, id) = await QuotedAsync(bench, Consent.No);

        var refused = await bench.Get<EditQuote>().TranslateAsync(
            owner, slug, id, null, "There is too little time.", CommandId.New(), Ct);

        Assert.IsType<TranslationIsNotAllowed>(refused.Refusal);
    }

    private static async Task<QuoteView> ViewAsync(TestWorkbench bench, Actor actor, string slug, CodingId id) =>
        (await bench.Get<QuoteQuery>().RunAsync(actor, slug, id, Ct)).Value;

    private static async Task MoveAsync(TestWorkbench bench, CodingId id, string words)
    {
        await using var db = bench.OpenDb();
        var coding = await db.Codings.AsNoTracking().SingleAsync(one => one.Id == id);
        var text = (await db.Transcripts.AsNoTracking().SingleAsync(one => one.Id == coding.TranscriptId)).Text;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        db.Codings.Update(coding with { Span = new TextSpan(start, start + words.Length) });
        await db.SaveChangesAsync();
    }

    private static async Task<(Actor Owner, ProjectId Project, string Slug, CodingId Id)> QuotedAsync(
        TestWorkbench bench, Consent mayTranslate = Consent.Yes)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        await using (var db = bench.OpenDb())
        {
            await db.Respondents.ExecuteUpdateAsync(set => set.SetProperty(one => one.MayTranslate, mayTranslate));
        }

        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "Er is te weinig tijd.")).Value.Stored.Single();
        await bench.Get<SaveTheme>().RunAsync(
            owner, project, null, SaveTheme.New(project, 0) with { Title = "Tijd", Quotes = [coding.Id] },
            CommandId.New(), Ct);
        await bench.ReleaseAsync(owner, project, slug);
        return (owner, project, slug, coding.Id);
    }
}
