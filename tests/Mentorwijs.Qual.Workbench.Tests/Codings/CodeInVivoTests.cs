using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

public sealed class CodeInVivoTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_draft_comes_into_the_book_and_on_the_passage_and_one_undo_takes_both_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, desk) = await OpenAsync(bench);
        var (undo, scope) = (bench.Get<UndoLast>(), UndoScope.On(desk.Transcript.Id));
        var before = await BookAsync(bench);

        var outcome = await CodeAsync(bench, owner, desk, "Te weinig tijd");
        var made = await BookAsync(bench);
        var undone = await undo.RunAsync(owner, project, scope, CommandId.New(), Ct);
        var without = await BookAsync(bench);
        var left = await bench.DeskAsync(owner, "proef", "L01");
        var redone = await undo.RedoAsync(owner, project, scope, CommandId.New(), Ct);
        var again = await BookAsync(bench);

        var coding = outcome.Value.Stored.Single();
        var code = made.Codes.Single(one => one.Id == coding.CodeId);
        Assert.Equal(("te-weinig-tijd", "Te weinig tijd"), (code.Slug, code.Name.Nl));
        Assert.Equal("uit-de-interviews", made.Codes.Single(one => one.Id == code.ParentId).Slug);
        Assert.Equal(("1.1.0", "1.1.0"), (made.Version, coding.CodebookVersion));
        Assert.Contains("- **Herkomst:** inductief\n- **Status:** concept\n", made.Source, StringComparison.Ordinal);
        Assert.Null(undone.Refusal);
        Assert.Null(undone.Value.StayingCode);
        Assert.Empty(left.Codings);
        Assert.Equal(before.Codes.Select(one => one.Id), without.Codes.Select(one => one.Id));
        Assert.Equal(
            before.Source.Replace("1.0.0", "1.2.0", StringComparison.Ordinal), without.Source);
        Assert.Equal(coding, redone.Value.Codings.Stored.Single());
        Assert.Equal(code.Id, again.Codes.Single(one => one.Slug == "te-weinig-tijd").Id);
        await using var db = bench.OpenDb();
        var versions = await db.CodebookVersions.OrderBy(version => version.Number).ToListAsync(Ct);
        Assert.Equal(["1.1.0", "1.2.0", "1.3.0"], versions.Select(version => version.Version));
        Assert.Equal(again.Source, Encoding.UTF8.GetString(versions[^1].Content));
        Assert.DoesNotContain(
            "Te weinig tijd", string.Concat(await db.Journal.Select(entry => entry.Changes).ToListAsync(Ct)),
            StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_code_that_is_used_elsewhere_stays_when_the_coding_is_undone_and_comes_back_with_it()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, desk) = await OpenAsync(bench);
        var colleague = await bench.InviteAsync(owner, project, "Bo");
        var (undo, scope) = (bench.Get<UndoLast>(), UndoScope.On(desk.Transcript.Id));
        var coding = (await CodeAsync(bench, owner, desk, "Te weinig tijd")).Value.Stored.Single();
        Assert.Null((await bench.ApplyAsync(
            colleague, await bench.DeskAsync(owner, "proef", "L01"), "te-weinig-tijd", "iedereen")).Refusal);

        var undone = await undo.RunAsync(owner, project, scope, CommandId.New(), Ct);
        var book = await BookAsync(bench);
        var redone = await undo.RedoAsync(owner, project, scope, CommandId.New(), Ct);

        Assert.Equal("Te weinig tijd", undone.Value.StayingCode);
        Assert.Equal(coding.Id, undone.Value.Codings.Removed.Single());
        Assert.Contains(book.Codes, code => code.Id == coding.CodeId);
        Assert.Equal("1.1.0", book.Version);
        Assert.Equal(coding, redone.Value.Codings.Stored.Single());
    }

    [Fact]
    public async Task In_a_blind_round_no_code_is_made_and_while_one_runs_none_leaves()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, desk) = await OpenAsync(bench);
        var colleague = await bench.InviteAsync(owner, project, "Bo");
        var blind = await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", Answer);
        Assert.Null((await CodeAsync(bench, owner, desk, "Te weinig tijd")).Refusal);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, colleague.Id], [blind], CommandId.New(), Ct);
        var versions = (await BookAsync(bench)).Version;

        var there = await bench.DeskAsync(owner, "proef", "L02", "ronde-1");
        var refused = await CodeAsync(bench, owner, there, "Iedereen hier");
        var undone = await bench.Get<UndoLast>().RunAsync(
            owner, project, UndoScope.On(desk.Transcript.Id), CommandId.New(), Ct);

        Assert.Equal(new NoNewCodeInBlindRound("Ronde 1"), refused.Refusal);
        Assert.Equal(new NoNewCodeInBlindRound("Ronde 1"), there.WhyNoNewCode);
        Assert.Null(desk.WhyNoNewCode);
        Assert.Equal("Te weinig tijd", undone.Value.StayingCode);
        Assert.Equal(versions, (await BookAsync(bench)).Version);
    }

    [Fact]
    public async Task A_name_that_is_taken_or_unusable_is_refused_and_nothing_is_stored()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, _, desk) = await OpenAsync(bench);

        Assert.Equal(new CodeNameIsTaken("tijd"), (await CodeAsync(bench, owner, desk, "tijd")).Refusal);
        Assert.Equal(new CodeNameIsTaken("Time"), (await CodeAsync(bench, owner, desk, " Time")).Refusal);
        Assert.IsType<CodeNameIsUnusable>((await CodeAsync(bench, owner, desk, "zo {#steun}")).Refusal);
        Assert.IsType<CodeNameIsUnusable>((await CodeAsync(bench, owner, desk, new string('x', 81))).Refusal);
        Assert.Equal("1.0.0", (await BookAsync(bench)).Version);
    }

    private static async Task<(Actor Owner, ProjectId Project, DeskView Desk)> OpenAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        return (owner, project, await bench.DeskAsync(owner, slug, "L01"));
    }

    private static Task<Outcome<CodingsChanged>> CodeAsync(
        TestWorkbench bench, Actor actor, DeskView desk, string name)
    {
        var start = desk.Transcript.Text.IndexOf("te weinig", StringComparison.Ordinal);
        var place = new CodingPlace(
            desk.ProjectId, desk.Round.Id, desk.Transcript.Id, start, start + 9, desk.Transcript.Revision);
        return bench.Get<CodeInVivo>().RunAsync(actor, place, name, CommandId.New(), Ct);
    }

    private static async Task<Codebook> BookAsync(TestWorkbench bench)
    {
        await using var db = bench.OpenDb();
        return await db.Codebooks.AsNoTracking()
            .Include(book => book.Codes.OrderBy(code => code.Order)).SingleAsync(Ct);
    }
}
