using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

public sealed class RoundsQueryTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";

    [Fact]
    public async Task The_open_round_has_every_coder_and_what_no_blind_round_holds()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        await bench.InviteAsync(owner, project, "Lezer", Role.Reader);
        var blind = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var open = await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [other.Id, owner.Id], [blind], CommandId.New(), CancellationToken.None);
        var desk = await bench.DeskAsync(other, slug, "L02");
        await bench.Get<FinishTranscript>().RunAsync(
            other, project, desk.Round.Id, open, true, CommandId.New(), CancellationToken.None);

        var rounds = (await bench.Get<RoundsQuery>().RunAsync(owner, slug, CancellationToken.None)).Value;

        Assert.Equal(["open", "ronde-1"], rounds.Select(view => view.Round.Slug));
        Assert.Equal([(owner.Id, 0), (other.Id, 1)], rounds[0].Coders.Select(coder => (coder.Id, coder.Finished)));
        Assert.Equal(["L02"], rounds[0].TranscriptNames.Select(transcript => transcript.Name));
        Assert.Equal([other.Id, owner.Id], rounds[1].Coders.Select(coder => coder.Id));
        Assert.Equal(["L01"], rounds[1].TranscriptNames.Select(transcript => transcript.Name));
    }

    [Fact]
    public async Task A_second_coder_hears_only_of_the_own_rounds()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var second = await bench.InviteAsync(owner, project, "Bo", Role.SecondCoder);
        var stranger = await bench.InviteAsync(owner, project, "Cas", Role.SecondCoder);
        var transcript = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, second.Id], [transcript], CommandId.New(), CancellationToken.None);

        var own = await bench.Get<RoundsQuery>().RunAsync(second, slug, CancellationToken.None);
        var none = await bench.Get<RoundsQuery>().RunAsync(stranger, slug, CancellationToken.None);

        Assert.Equal("ronde-1", Assert.Single(own.Value).Round.Slug);
        Assert.Empty(none.Value);
    }

    [Fact]
    public async Task Only_what_nobody_has_coded_can_go_into_a_blind_round()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var other = await bench.InviteAsync(owner, project, "Bo");
        foreach (var name in new[] { "L01", "L02", "L03" })
        {
            await bench.TranscriptAsync(owner, project, name, "Hoe gaat het?", Answer);
        }

        var desk = await bench.DeskAsync(other, slug, "L01");
        await bench.ApplyAsync(other, desk, "tijd", "weinig tijd");
        var query = bench.Get<BlindRoundFormQuery>();
        var before = (await query.RunAsync(owner, slug, CancellationToken.None)).Value;
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, other.Id], [before.Transcripts[0].Id], CommandId.New(),
            CancellationToken.None);

        var form = (await query.RunAsync(owner, slug, CancellationToken.None)).Value;

        Assert.Equal(["L02", "L03"], before.Transcripts.Select(transcript => transcript.Name));
        Assert.Equal(["L03"], form.Transcripts.Select(transcript => transcript.Name));
        Assert.Equal(2, form.TooLate);
        Assert.Equal(
            new NotAllowed(Act.StartRound), (await query.RunAsync(other, slug, CancellationToken.None)).Refusal);
    }

    [Fact]
    public async Task Somebody_who_imports_chooses_from_what_the_project_knows()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);

        var form = (await bench.Get<ImportFormQuery>().RunAsync(owner, slug, CancellationToken.None)).Value;

        var known = Assert.Single(form.Respondents);
        Assert.Equal(("L01", "leidinggevende", "zorg"), (known.Pseudonym, known.Perspective, known.Sector));
        Assert.Equal(["leidinggevende", "werknemer"], form.Perspectives.Select(perspective => perspective.Id));
    }
}
