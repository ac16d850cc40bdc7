using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Analysis;

public sealed class TablesTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task The_table_counts_people_and_tells_not_raised_from_not_asked()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd. Geen tijd!");
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", "Prima hoor.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd");
        await bench.ApplyAsync(owner, desk, "tijd", "Geen tijd");
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L02"), "steun", "Prima");
        var second = await RespondentAsync(bench, owner, slug, "L02");
        await bench.Get<ChangeRespondent>()
            .RunAsync(owner, project, second, second with { Guide = "1.0" }, CommandId.New(), Ct);
        var tables = bench.Get<TablesQuery>();

        var before = (await tables.RunAsync(owner, slug, null, Ct)).Value;
        var guide = await bench.Get<SaveGuide>().RunAsync(
            owner, project, null,
            SaveGuide.New(project) with { Version = "1.0", Topics = [new GuideTopic("Hoe gaat het?", [])] },
            CommandId.New(), Ct);
        var after = (await tables.RunAsync(owner, slug, null, Ct)).Value;

        Assert.True(guide.IsDone);
        Assert.Equal((1, 0), PlacesOf(before, "tijd"));
        Assert.Equal((0, 1), PlacesOf(after, "tijd"));
        Assert.Equal((false, true), (before.HasGuides, after.HasGuides));
        Assert.False(after.KnowsAllGuides); // nobody said with which guide L01 was interviewed
        Assert.Equal(1, after.Table.Rows.Single(row => row.Code.Slug == "tijd").Total.Said.Total);
    }

    [Fact]
    public async Task Who_is_only_on_the_list_or_in_a_text_nobody_coded_did_not_stay_silent()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", "Prima hoor.");
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L01"), "tijd", "weinig tijd");
        var listed = ChangeRespondent.New(project) with { Pseudonym = "L03", Perspective = "leidinggevende" };
        await bench.Get<ChangeRespondent>().RunAsync(owner, project, null, listed, CommandId.New(), Ct);

        var view = (await bench.Get<TablesQuery>().RunAsync(owner, slug, null, Ct)).Value;

        Assert.Equal((1, 2), (view.Respondents, view.Interviewed));
        Assert.Equal([(1, 2)], view.Table.Columns.Select(column => (column.Respondents, column.Interviewed)));
        Assert.Equal((0, 0), PlacesOf(view, "tijd"));
        Assert.Equal((1, 0), PlacesOf(view, "steun"));
    }

    [Fact]
    public async Task A_guide_is_rewritten_removed_and_brought_back()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var save = bench.Get<SaveGuide>();
        var first = (await save.RunAsync(
            owner, project, null, SaveGuide.New(project) with { Version = "1.0" }, CommandId.New(), Ct)).Value;
        var second = (await save.RunAsync(
            owner, project, first, first with { Note = "korter" }, CommandId.New(), Ct)).Value;

        var late = await save.RunAsync(owner, project, first, first with { Note = "anders" }, CommandId.New(), Ct);
        var twice = await save.RunAsync(
            owner, project, null, SaveGuide.New(project) with { Version = "1.0" }, CommandId.New(), Ct);
        await save.RemoveAsync(owner, project, second, CommandId.New(), Ct);
        var gone = (await bench.Get<GuidesQuery>().RunAsync(owner, slug, Ct)).Value.Guides;
        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.Guides, CommandId.New(), Ct);
        var back = (await bench.Get<GuidesQuery>().RunAsync(owner, slug, Ct)).Value.Guides;

        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
        Assert.Equal(new GuideVersionIsTaken("1.0"), twice.Refusal);
        Assert.Empty(gone);
        Assert.Equal("korter", Assert.Single(back).Note);
    }

    private static (int NotRaised, int NotAsked) PlacesOf(TablesView view, string code)
    {
        var total = view.Table.Rows.Single(row => row.Code.Slug == code).Total;
        return (total.NotRaised, total.NotAsked);
    }

    private static async Task<Respondent> RespondentAsync(
        TestWorkbench bench, Actor owner, string slug, string pseudonym)
    {
        var view = (await bench.Get<RespondentsQuery>().RunAsync(owner, slug, Ct)).Value;
        return view.Rows.Select(row => row.Respondent).Single(one => one.Pseudonym == pseudonym);
    }
}
