using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class ConfusionQueryTests
{
    private static CancellationToken Ct => CancellationToken.None;

    [Fact]
    public async Task Two_codes_open_the_passages_where_they_were_taken_for_each_other()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var query = bench.Get<ConfusionQuery>();

        var sheet = (await query.RunAsync(
            coded.Lead, coded.Slug, CodedByThree.Round, new ConfusionPlace("klein:tijd", "klein:geld", true, 0), Ct))
            .Value;
        var asCoded = (await query.RunAsync(
            coded.Coders[1], coded.Slug, CodedByThree.Round, new ConfusionPlace("klein:tijd", "klein:geld", false, 0),
            Ct)).Value;

        var pair = Assert.Single(sheet.Table.Confused);
        Assert.Equal(DefinitionProposal.PointFromBoth, pair.Proposal);
        Assert.Equal("kost ons geld", Assert.Single(Assert.Single(sheet.Opened!.Passages).Words).Text); // it is there
        Assert.Equal(0, asCoded.Opened?.Total);
        Assert.Equal((true, false), (sheet.MayChangeBook, asCoded.MayChangeBook));
    }

    [Fact]
    public async Task A_proposal_points_to_the_other_code_and_becomes_a_version_with_its_reason()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var proposal = (await ProposeAsync(coded, coded.Lead)).Value;

        var file = proposal.Change(proposal.Include, proposal.Exclude, "# Na ronde 1\naangescherpt.").Value;
        var preview = (await bench.Get<CodebookPreviewQuery>().RunAsync(coded.Lead, coded.Slug, file, Ct)).Value;
        var stored = await bench.Get<UpdateCodebook>().RunAsync(
            coded.Lead, coded.Project, preview.File, preview.LatestNumber, CommandId.New(), Ct);

        Assert.Equal(1, proposal.Passages);
        Assert.Equal("Gaat het om ‘Tijd’, gebruik dan [#tijd].", proposal.Exclude.Nl);
        Assert.Equal("Is it about ‘Time’, use [#tijd].", proposal.Exclude.En);
        Assert.Null(preview.Refusal);
        Assert.Equal("1.1.0", stored.Value.Version);
        var money = (await bench.Get<CodebookQuery>().RunAsync(coded.Lead, coded.Slug, "klein", null, Ct)).Value
            .Codebook.Codes.Single(code => code.Slug == "geld");
        Assert.Equal(proposal.Exclude, money.Exclude);
        Assert.Equal(["tijd"], money.Confusions.Distinct());
        Assert.Equal("Na ronde 1 aangescherpt.", money.Notes.Trim());
        var after = (await ProposeAsync(coded, coded.Lead)).Value;
        Assert.Equal(proposal.Exclude, after.Exclude);
    }

    [Fact]
    public async Task Of_one_code_both_rules_can_be_made_clearer_for_all_its_differences()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        var differences = (await bench.Get<DisagreementQuery>()
            .RunAsync(coded.Lead, coded.Slug, CodedByThree.Round, "klein:geld", Ct)).Value.Differences.Count;

        var proposal = (await bench.Get<RuleProposalQuery>().RunAsync(
            coded.Lead, coded.Slug, "klein:geld", null, CodedByThree.Round, Ct)).Value;
        var file = proposal.Change(
            new LocalText("Als geld ontbreekt.", "When money lacks."), proposal.Exclude, "Na ronde 1.").Value;
        var preview = (await bench.Get<CodebookPreviewQuery>().RunAsync(coded.Lead, coded.Slug, file, Ct)).Value;
        var stored = await bench.Get<UpdateCodebook>().RunAsync(
            coded.Lead, coded.Project, preview.File, preview.LatestNumber, CommandId.New(), Ct);

        Assert.Null(proposal.Other);
        Assert.Equal(differences, proposal.Passages);
        Assert.True(differences > 0);
        Assert.Equal("1.1.0", stored.Value.Version);
        var after = (await bench.Get<CodebookQuery>().RunAsync(coded.Lead, coded.Slug, "klein", null, Ct)).Value
            .Codebook.Codes.Single(code => code.Slug == "geld");
        Assert.Equal(new LocalText("Als geld ontbreekt.", "When money lacks."), after.Include);
        Assert.Equal(proposal.Code.Exclude, after.Exclude);
    }

    [Fact]
    public async Task Only_who_may_change_the_book_gets_a_proposal()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);

        var byCoder = await ProposeAsync(coded, coded.Coders[1]);
        var gone = await bench.Get<RuleProposalQuery>().RunAsync(
            coded.Lead, coded.Slug, "klein:weg", "klein:tijd", CodedByThree.Round, Ct);

        Assert.IsType<NotAllowed>(byCoder.Refusal);
        Assert.Equal(new CodeIsNotHere("klein:weg"), gone.Refusal);
    }

    [Fact]
    public async Task The_course_has_a_point_a_round_and_two_halves_a_coder()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        await coded.AddRoundAsync("Ronde 2", "L03", "L04");

        var sheet = (await bench.Get<CourseQuery>().RunAsync(coded.Lead, coded.Slug, "ronde-2", Ct)).Value;

        Assert.Equal(["Ronde 1", "Ronde 2"], sheet.Rounds.Select(round => round.Name));
        Assert.All(sheet.Coders, coder => Assert.Equal(2, coder.Drift.Count));
        Assert.Equal(sheet.Coders[0].Drift[0].Positive, sheet.Coders[0].Drift[1].Positive);
        Assert.Equal([0, 0, 2], sheet.Coders.Select(coder => coder.Halves.Count)); // only C coded in both
    }

    private static Task<Domain.Outcome<RuleProposal>> ProposeAsync(CodedByThree coded, Actor actor) =>
        coded.Bench.Get<RuleProposalQuery>().RunAsync(
            actor, coded.Slug, "klein:geld", "klein:tijd", CodedByThree.Round, Ct);
}
