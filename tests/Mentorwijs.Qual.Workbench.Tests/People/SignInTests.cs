using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;

namespace Mentorwijs.Qual.Workbench.Tests.People;

public sealed class SignInTests
{
    [Fact]
    public async Task An_address_works_once_even_for_two_at_the_same_moment()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForOwnerAsync(CancellationToken.None);

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => bench.Get<SignIn>().RunAsync(token, CancellationToken.None)));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsDone));
        Assert.All(
            outcomes.Where(outcome => !outcome.IsDone),
            outcome => Assert.IsType<SignInAddressIsUsed>(outcome.Refusal));
    }

    [Fact]
    public async Task An_address_expires_and_an_unknown_one_says_the_same()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForOwnerAsync(CancellationToken.None);
        bench.Clock.Forward(TimeSpan.FromDays(7));

        var expired = await bench.Get<SignIn>().RunAsync(token, CancellationToken.None);
        var unknown = await bench.Get<SignIn>().RunAsync("x", CancellationToken.None);

        Assert.Equal(expired.Refusal, unknown.Refusal);
    }

    [Fact]
    public async Task The_owner_stays_the_same_person_at_the_next_start()
    {
        await using var bench = await TestWorkbench.StartAsync();

        var first = await bench.OwnerAsync();
        var next = await bench.OwnerAsync();

        Assert.Equal(first, next);
    }

    [Fact]
    public async Task Only_the_lead_invites_and_a_name_is_there_once()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var bo = await bench.InviteAsync(owner, project, "Bo");
        var invite = bench.Get<InvitePerson>();

        var twice = await invite.RunAsync(owner, project, " Bo ", Role.Coder, CommandId.New(), CancellationToken.None);
        var byBo = await invite.RunAsync(bo, project, "Cas", Role.Lead, CommandId.New(), CancellationToken.None);

        Assert.Equal(new NameIsTaken("Bo"), twice.Refusal);
        Assert.IsType<NotAllowed>(byBo.Refusal);
        var members = await bench.Get<MembersQuery>().RunAsync(bo, slug, CancellationToken.None);
        Assert.Equal(["Bo"], members.Value.Where(member => member.Role == Role.Coder).Select(member => member.Name));
    }

    [Fact]
    public async Task A_person_takes_another_name_but_not_that_of_a_colleague()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.InviteAsync(owner, project, "Bo");
        var change = bench.Get<ChangeOwnName>();

        var taken = await change.RunAsync(owner, "Bo", CancellationToken.None);
        var changed = await change.RunAsync(owner, " Anne ", CancellationToken.None);

        Assert.Equal(new NameIsTaken("Bo"), taken.Refusal);
        Assert.Equal("Anne", changed.Value.Name);
        var members = await bench.Get<MembersQuery>().RunAsync(owner, slug, CancellationToken.None);
        Assert.Equal(["Anne", "Bo"], members.Value.Select(member => member.Name));
    }

    [Fact]
    public async Task An_invitation_sent_twice_makes_one_person_and_both_answers_have_an_address()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var invite = bench.Get<InvitePerson>();
        var command = CommandId.New();

        var first = await invite.RunAsync(owner, project, "Bo", Role.Coder, command, CancellationToken.None);
        var again = await invite.RunAsync(owner, project, "Bo", Role.Coder, command, CancellationToken.None);

        var one = (await bench.Get<SignIn>().RunAsync(first.Value, CancellationToken.None)).Value;
        var other = (await bench.Get<SignIn>().RunAsync(again.Value, CancellationToken.None)).Value;
        Assert.Equal(one, other);
        Assert.Equal(2, (await bench.Get<MembersQuery>().RunAsync(owner, slug, CancellationToken.None)).Value.Count);
    }
}
