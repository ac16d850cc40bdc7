using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

public sealed class CodingActsTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task Applying_a_code_stores_the_row_the_journal_line_and_tells_the_feed()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var heard = new List<ProjectChange>();
        using var listening = bench.Feed.Subscribe(project, owner.Id, heard.Add);
        var desk = await bench.DeskAsync(owner, slug, "L01");

        var outcome = await bench.ApplyAsync(owner, desk, "tijd", " weinig tijd ".TrimEnd());

        var coding = outcome.Value.Stored.Single();
        Assert.Equal("weinig tijd", coding.Span.Slice(desk.Transcript.Text));
        Assert.Equal("1.0.0", coding.CodebookVersion);
        Assert.Equal(coding, (await bench.DeskAsync(owner, slug, "L01")).Codings.Single().Coding);
        Assert.Equal(transcript, heard.Single().TranscriptId);
        await using var db = bench.OpenDb();
        Assert.Equal(Domain.Projects.Act.ApplyCode, (await db.Journal.OrderBy(entry => entry.Seq).LastAsync()).Act);
    }

    [Fact]
    public async Task The_same_code_on_overlapping_text_grows_the_first_coding_and_undo_gives_both_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        await bench.ApplyAsync(owner, desk, "tijd", "weinig");
        await bench.ApplyAsync(owner, desk, "tijd", "zegt iedereen");
        var before = (await bench.DeskAsync(owner, slug, "L01")).Codings;

        var grown = await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd. Dat zegt");
        var undone = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(desk.Transcript.Id), CommandId.New(), CancellationToken.None);

        Assert.Equal("weinig tijd. Dat zegt iedereen", grown.Value.Stored.Single().Span.Slice(desk.Transcript.Text));
        Assert.Single(grown.Value.Removed);
        Assert.Equal(2, undone.Value.Codings.Stored.Count);
        Assert.Equal(before, (await bench.DeskAsync(owner, slug, "L01")).Codings);
    }

    [Fact]
    public async Task Undo_and_redo_walk_the_own_acts_and_a_new_act_ends_redo()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var undo = bench.Get<UndoLast>();
        var scope = UndoScope.On(desk.Transcript.Id);
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd")).Value.Stored.Single();
        await bench.Get<MarkCoding>().RunAsync(
            owner, project, coding.Id, "richting", "belemmerend", CommandId.New(), CancellationToken.None);
        await bench.Get<WriteMemo>().RunAsync(
            owner, project, coding.Id, "Twijfel: ook capaciteit?", CommandId.New(), CancellationToken.None);
        var full = (await bench.DeskAsync(owner, slug, "L01")).Codings.Single().Coding;

        for (var n = 0; n < 3; n++)
        {
            Assert.True((await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None)).IsDone);
        }

        var nothing = await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None);
        Assert.Empty((await bench.DeskAsync(owner, slug, "L01")).Codings);
        for (var n = 0; n < 3; n++)
        {
            Assert.True((await undo.RedoAsync(owner, project, scope, CommandId.New(), CancellationToken.None)).IsDone);
        }

        Assert.IsType<NothingToUndo>(nothing.Refusal);
        Assert.Equal(full, (await bench.DeskAsync(owner, slug, "L01")).Codings.Single().Coding);
        await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None);
        await bench.ApplyAsync(owner, desk, "steun", "iedereen");
        Assert.IsType<NothingToRedo>(
            (await undo.RedoAsync(owner, project, scope, CommandId.New(), CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task A_boundary_stars_and_doubt_are_stored_and_a_long_way_back_and_forth_loses_nothing()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var (undo, scope) = (bench.Get<UndoLast>(), UndoScope.On(desk.Transcript.Id));
        var (text, ct) = (desk.Transcript, CancellationToken.None);
        var first = (await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd")).Value.Stored.Single();
        await bench.ApplyAsync(owner, desk, "tijd", "zegt iedereen");
        var seen = new List<IReadOnlyList<Coding>>();
        for (var n = 1; n <= 10; n++)
        {
            await bench.Get<StarCoding>().RunAsync(owner, project, first.Id, n % 4, CommandId.New(), ct);
            await SeeAsync();
            await bench.Get<DoubtCoding>().RunAsync(owner, project, first.Id, n % 2 == 1, CommandId.New(), ct);
            await SeeAsync();
            // the third time it reaches the other coding and takes it in
            var end = first.Span.Start + (n == 3 ? 25 : n % 2 == 0 ? "weinig tijd".Length : "weinig".Length);
            Assert.Null((await bench.Get<MoveCoding>().RunAsync(
                owner, project, first.Id, first.Span.Start, end, text.Revision, CommandId.New(), ct)).Refusal);
            await SeeAsync();
        }

        foreach (var before in seen.SkipLast(1).Reverse())
        {
            Assert.Null((await undo.RunAsync(owner, project, scope, CommandId.New(), ct)).Refusal);
            Assert.Equal(before, await CodingsAsync());
        }

        foreach (var after in seen.Skip(1))
        {
            Assert.Null((await undo.RedoAsync(owner, project, scope, CommandId.New(), ct)).Refusal);
            Assert.Equal(after, await CodingsAsync());
        }

        Assert.Equal(30, seen.Count);
        Assert.Equal([2, 1], seen.Select(codings => codings.Count).Distinct());

        async Task SeeAsync() => seen.Add(await CodingsAsync());

        async Task<IReadOnlyList<Coding>> CodingsAsync() =>
            [.. (await bench.DeskAsync(owner, slug, "L01")).Codings.Select(coding => coding.Coding)];
    }

    [Fact]
    public async Task A_boundary_outside_the_text_or_of_a_text_that_changed_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd")).Value.Stored.Single();

        foreach (var (start, end, revision) in new[] { (5, 5, 1), (9, 3, 1), (0, 9999, 1), (-1, 4, 1), (0, 4, 2) })
        {
            var outcome = await bench.Get<MoveCoding>().RunAsync(
                owner, project, coding.Id, start, end, revision, CommandId.New(), CancellationToken.None);
            Assert.NotNull(outcome.Refusal);
        }

        Assert.Equal(coding, (await bench.DeskAsync(owner, slug, "L01")).Codings.Single().Coding);
    }

    [Fact]
    public async Task Undo_takes_back_ones_own_acts_only()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var colleague = await bench.InviteAsync(owner, project, "Bo");
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(colleague, desk, "steun", "iedereen");

        await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(desk.Transcript.Id), CommandId.New(), CancellationToken.None);

        var left = (await bench.DeskAsync(owner, slug, "L01")).Codings.Single();
        Assert.Equal("Bo", left.CoderName);
        Assert.False(left.IsMine);
    }

    [Fact]
    public async Task An_undo_that_would_code_a_passage_twice_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var undo = bench.Get<UndoLast>();
        var scope = UndoScope.On(desk.Transcript.Id);
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd")).Value.Stored.Single();
        await bench.Get<RemoveCoding>().RunAsync(owner, project, coding.Id, CommandId.New(), CancellationToken.None);
        await using (var db = bench.OpenDb())
        {
            // as a second tab could have left it between the undo's reading and its writing
            var longer = new TextSpan(coding.Span.Start, coding.Span.End + 1);
            db.Add(coding with { Id = new CodingId(Guid.CreateVersion7()), Span = longer });
            await db.SaveChangesAsync();
        }

        var outcome = await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None);

        Assert.IsType<SomebodyElseChangedThis>(outcome.Refusal);
        Assert.Single((await bench.DeskAsync(owner, slug, "L01")).Codings);
    }

    [Fact]
    public async Task Memos_lie_beside_the_journal_so_that_they_can_be_erased()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var coding = (await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd")).Value.Stored.Single();

        await bench.Get<WriteMemo>().RunAsync(
            owner, project, coding.Id, "zeldzaamwoord", CommandId.New(), CancellationToken.None);

        await using var db = bench.OpenDb();
        var entry = await db.Journal.OrderBy(candidate => candidate.Seq).LastAsync();
        Assert.DoesNotContain("zeldzaamwoord", entry.Changes, StringComparison.Ordinal);
        var text = await db.JournalTexts.SingleAsync(candidate => candidate.Seq == entry.Seq);
        Assert.Equal("zeldzaamwoord", text.Text);
        text.Text = null;
        await db.SaveChangesAsync();
        var undone = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(desk.Transcript.Id), CommandId.New(), CancellationToken.None);
        Assert.IsType<TextWasErased>(undone.Refusal);
    }

    [Fact]
    public async Task Undo_on_one_transcript_leaves_the_others_alone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", Answer);
        var first = await bench.DeskAsync(owner, slug, "L01");
        var second = await bench.DeskAsync(owner, slug, "L02");
        await bench.ApplyAsync(owner, first, "tijd", "weinig tijd");
        await bench.ApplyAsync(owner, second, "tijd", "weinig tijd");
        var undo = bench.Get<UndoLast>();

        var scope = UndoScope.On(first.Transcript.Id);
        var done = await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None);
        var nothing = await undo.RunAsync(owner, project, scope, CommandId.New(), CancellationToken.None);

        Assert.Single(done.Value.Codings.Removed);
        Assert.IsType<NothingToUndo>(nothing.Refusal);
        Assert.Single((await bench.DeskAsync(owner, slug, "L02")).Codings);
    }

    [Fact]
    public async Task A_finished_transcript_stands_until_the_mark_is_taken_away()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var finish = bench.Get<FinishTranscript>();

        await finish.RunAsync(
            owner, project, desk.Round.Id, desk.Transcript.Id, true, CommandId.New(), CancellationToken.None);
        var refused = await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
        await finish.RunAsync(
            owner, project, desk.Round.Id, desk.Transcript.Id, false, CommandId.New(), CancellationToken.None);
        var applied = await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");

        Assert.IsType<TranscriptIsFinished>(refused.Refusal);
        Assert.True(applied.IsDone);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_span_measured_in_another_revision_of_the_text_is_refused_and_stores_nothing(int revision)
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var place = new CodingPlace(project, desk.Round.Id, desk.Transcript.Id, 0, 5, revision);

        var refused = await bench.Get<ApplyCode>()
            .RunAsync(owner, place, desk.Codebooks[0].Codes.First(code => code.IsAssignable).Id, CommandId.New(),
                CancellationToken.None);

        Assert.IsType<SpanOutsideTranscript>(refused.Refusal);
        Assert.Empty((await bench.DeskAsync(owner, slug, "L01")).Codings);
    }
}
