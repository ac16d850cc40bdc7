using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.People;

public sealed class MembershipTests
{
    private const string Answer = "Er is te weinig tijd. Dat zegt iedereen hier.";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_new_role_counts_from_the_next_act_on_and_stands_in_the_journal()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var theme = SaveTheme.New(project, 0) with { Title = "Van Bo" };
        await bench.Get<SaveTheme>().RunAsync(bo, project, null, theme, CommandId.New(), Ct);

        await bench.Get<ChangeMember>().RunAsync(owner, project, bo.Id, Role.SecondCoder, CommandId.New(), Ct);

        var written = await bench.Get<ThemesQuery>().RunAsync(bo, slug, null, Ct);
        var undone = await bench.Get<UndoLast>().RunAsync(bo, project, UndoScope.Themes, CommandId.New(), Ct);
        Assert.Equal(new NotAllowed(Act.WriteTheme), written.Refusal);
        Assert.Equal(new NotAllowed(Act.WriteTheme), undone.Refusal);
        await using var db = bench.OpenDb();
        var entry = await db.Journal.OrderBy(candidate => candidate.Seq).LastAsync();
        Assert.Equal(Act.ChangeRole, entry.Act);
        Assert.Contains("\"$type\":\"role\"", entry.Changes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_lead_stays_lead_and_stays()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        var change = bench.Get<ChangeMember>();

        var lowered = await change.RunAsync(owner, project, owner.Id, Role.Reader, CommandId.New(), Ct);
        var removed = await change.RemoveAsync(owner, project, owner.Id, CommandId.New(), Ct);
        var next = await bench.InviteAsync(owner, project, "Bo", Role.Lead);
        var left = await change.RemoveAsync(owner, project, owner.Id, CommandId.New(), Ct);
        var last = await change.RemoveAsync(next, project, next.Id, CommandId.New(), Ct);

        Assert.IsType<LastLeadStays>(lowered.Refusal);
        Assert.IsType<LastLeadStays>(removed.Refusal);
        Assert.True(left.IsDone);
        Assert.IsType<LastLeadStays>(last.Refusal);
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once_and_their_codings_stay_under_their_name()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        var desk = await bench.DeskAsync(bo, slug, "L01");
        var command = CommandId.New();
        await bench.ApplyAsync(bo, desk, "tijd", "weinig tijd", command);

        await bench.Get<ChangeMember>().RemoveAsync(owner, project, bo.Id, CommandId.New(), Ct);

        var next = await bench.ApplyAsync(bo, desk, "steun", "iedereen");
        var repeated = await bench.ApplyAsync(bo, desk, "tijd", "weinig tijd", command);
        Assert.IsType<NotAllowed>(next.Refusal);
        Assert.IsType<NotAllowed>(repeated.Refusal);
        Assert.Equal("Bo", (await bench.DeskAsync(owner, slug, "L01")).Codings.Single().CoderName);
        var themes = await bench.Get<ThemesQuery>().RunAsync(owner, slug, bo.Id, Ct);
        Assert.Contains("Bo", themes.Value.Layer.Coders.Select(coder => coder.Name));
        Assert.Single(themes.Value.Passages);
    }

    [Fact]
    public async Task A_blind_round_goes_on_without_a_coder_who_left_but_stores_no_consensus()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var blind = await BlindAsync(bench);
        await bench.Get<FinishTranscript>().RunAsync(
            blind.Owner, blind.Project, blind.Round.Id, blind.Round.Transcripts[0], true, CommandId.New(), Ct);
        await bench.Get<ChangeMember>().RemoveAsync(blind.Owner, blind.Project, blind.Bo.Id, CommandId.New(), Ct);
        var move = bench.Get<MoveRound>();

        var compared = await move.RunAsync(
            blind.Owner, blind.Project, blind.Round.Id, RoundPhase.Independent, CommandId.New(), Ct);
        var closed = await move.RunAsync(
            blind.Owner, blind.Project, blind.Round.Id, RoundPhase.Comparing, CommandId.New(), Ct);

        Assert.True(compared.IsDone);
        Assert.IsType<RoundLacksSecondCoder>(closed.Refusal);
        var rounds = await bench.Get<RoundsQuery>().RunAsync(blind.Owner, blind.Slug, Ct);
        Assert.Contains("Bo", rounds.Value[^1].Coders.Select(coder => coder.Name));
        var figures = await bench.Get<ComputeAgreement>().RunAsync(blind.Owner, blind.Slug, blind.Round.Slug, null, Ct);
        Assert.True(figures.IsDone);
    }

    [Fact]
    public async Task A_lead_who_codes_blind_gets_no_address_of_another_coder_of_that_round()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var blind = await BlindAsync(bench);
        var invite = bench.Get<InvitePerson>();
        bench.Clock.Forward(TimeSpan.FromMinutes(1));
        var late = await bench.InviteAsync(blind.Owner, blind.Project, "Cas", Role.Lead);

        var byCoder = await invite.RenewAsync(blind.Owner, blind.Project, blind.Bo.Id, CommandId.New(), Ct);
        var byLateLead = await invite.RenewAsync(late, blind.Project, blind.Bo.Id, CommandId.New(), Ct);
        var byOtherLead = await invite.RenewAsync(blind.Lead, blind.Project, blind.Bo.Id, CommandId.New(), Ct);
        var own = await invite.RenewAsync(blind.Owner, blind.Project, blind.Owner.Id, CommandId.New(), Ct);

        Assert.Equal(new AddressWouldUnblind("Ronde 1"), byCoder.Refusal);
        Assert.Equal(new AddressWouldUnblind("Ronde 1"), byLateLead.Refusal);
        Assert.True(byOtherLead.IsDone);
        Assert.True(own.IsDone);
        await using var db = bench.OpenDb();
        Assert.Contains(
            await db.Journal.ToListAsync(),
            entry => entry.ActorId == blind.Lead.Id && entry.Changes.Contains("renewed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_address_kept_back_before_the_round_does_not_open_it()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var invite = bench.Get<InvitePerson>();
        var kept = await invite.RenewAsync(owner, project, bo.Id, CommandId.New(), Ct);
        var command = CommandId.New();
        var first = await invite.RunAsync(owner, project, "Cas", Role.Coder, command, Ct);
        var second = await invite.RunAsync(owner, project, "Cas", Role.Coder, command, Ct);
        await using var db = bench.OpenDb();
        var cas = await db.People.SingleAsync(person => person.Name == "Cas");
        var text = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, bo.Id, cas.Id], [text], CommandId.New(), Ct);
        var signIn = bench.Get<SignIn>();

        var asBo = await signIn.RunAsync(kept.Value, Ct);
        var arrived = await signIn.RunAsync(first.Value, Ct);
        var asCas = await signIn.RunAsync(second.Value, Ct);

        Assert.IsType<SignInAddressIsUsed>(asBo.Refusal);
        Assert.True(arrived.IsDone);
        Assert.IsType<SignInAddressIsUsed>(asCas.Refusal);
    }

    [Fact]
    public async Task A_lead_gets_no_address_that_opens_projects_of_somebody_else()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        await bench.ProjectAsync(bo, "Van Bo alleen");

        var renewed = await bench.Get<InvitePerson>().RenewAsync(owner, project, bo.Id, CommandId.New(), Ct);

        Assert.IsType<PersonIsElsewhereToo>(renewed.Refusal);
    }

    private static async Task<Blind> BlindAsync(TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var lead = await bench.InviteAsync(owner, project, "Leiding", Role.Lead);
        var text = await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", Answer);
        await bench.Get<StartBlindRound>().RunAsync(
            owner, project, "Ronde 1", [owner.Id, bo.Id], [text], CommandId.New(), Ct);
        await using var db = bench.OpenDb();
        var round = await db.Rounds.AsNoTracking().SingleAsync(candidate => candidate.Phase == RoundPhase.Independent);
        return new(owner, bo, lead, project, slug, round);
    }

    private sealed record Blind(Actor Owner, Actor Bo, Actor Lead, ProjectId Project, string Slug, CodingRound Round);
}
