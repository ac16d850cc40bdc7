using System.Security.Claims;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.People;

public class SessionTests : WebBench
{
    private const string Password = "vier losse woorden graag";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_session_lasts_eight_hours_and_not_longer()
    {
        var clock = new SetClock();
        var session = new Session(Services.GetRequiredService<SessionQuery>(), clock);
        var reader = Reader(session, await AnneAsync());

        Assert.True(await session.IsOpenAsync(reader, Ct));
        clock.Now += TimeSpan.FromHours(7.9);
        Assert.True(await session.IsOpenAsync(reader, Ct));
        clock.Now += TimeSpan.FromHours(0.1);
        Assert.False(await session.IsOpenAsync(reader, Ct));
    }

    [Fact]
    public async Task A_changed_password_ends_it_and_another_name_does_not()
    {
        var session = new Session(Services.GetRequiredService<SessionQuery>(), TimeProvider.System);
        var anne = await AnneAsync();
        var reader = Reader(session, anne);
        var renamed = new ClaimsPrincipal(new ClaimsIdentity(
            CurrentPerson.ClaimsOf(anne.Actor with { Name = "Annie" }).Concat(Session.Of(reader)), "test"));
        Assert.True(await session.IsOpenAsync(renamed, Ct));

        await Services.GetRequiredService<ChangePassword>()
            .RunAsync(anne.Actor, Password, "een heel ander geheel", Ct);

        Assert.False(await session.IsOpenAsync(reader, Ct));
        Assert.False(await session.IsOpenAsync(renamed, Ct));
    }

    [Fact]
    public async Task A_cookie_from_before_there_were_passwords_opens_nothing()
    {
        var session = new Session(Services.GetRequiredService<SessionQuery>(), TimeProvider.System);
        var anne = await AnneAsync();
        var old = new ClaimsPrincipal(new ClaimsIdentity(CurrentPerson.ClaimsOf(anne.Actor), "test"));
        var somebodyElse = Reader(session, anne with { Actor = new Actor(new PersonId(Guid.NewGuid()), "Bo") });

        Assert.False(await session.IsOpenAsync(old, Ct));
        Assert.False(await session.IsOpenAsync(somebodyElse, Ct));
        Assert.False(await session.IsOpenAsync(new ClaimsPrincipal(), Ct));
    }

    private static ClaimsPrincipal Reader(Session session, SignedIn signedIn) => new(new ClaimsIdentity(
        CurrentPerson.ClaimsOf(signedIn.Actor).Concat(session.Begin(signedIn.Stamp)), "test"));

    private async Task<SignedIn> AnneAsync()
    {
        var token = await Services.GetRequiredService<StartAddress>().IssueForOwnerAsync(Ct);
        return (await Services.GetRequiredService<ChoosePassword>().RunAsync(token, "anne", Password, Ct)).Value;
    }

    private sealed class SetClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
