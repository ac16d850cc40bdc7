using System.Diagnostics;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.People;

public sealed class AccountTests
{
    private const string Password = "vier losse woorden graag";
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task An_address_lets_a_person_choose_a_password_once_and_then_they_log_in()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForOwnerAsync(Ct);
        var choose = bench.Get<ChoosePassword>();

        var chosen = await choose.RunAsync(token, "anne", Password, Ct);
        var again = await choose.RunAsync(token, "anne", Password, Ct);
        var loggedIn = await bench.Get<LogIn>().RunAsync(" ANNE ", Password, Ct);

        Assert.IsType<SignInAddressIsUsed>(again.Refusal);
        Assert.Equal(chosen.Value, loggedIn.Value);
    }

    [Fact]
    public async Task A_first_password_is_not_the_chosen_sign_in_name_with_digits()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForNewOwnerAsync(Ct);
        var choose = bench.Get<ChoosePassword>();

        var weak = await choose.RunAsync(token, "margriet", "margriet1234567", Ct);
        var strong = await choose.RunAsync(token, "margriet", Password, Ct);

        Assert.IsType<PasswordHasKnownWords>(weak.Refusal);
        Assert.True(strong.IsDone);
    }

    [Fact]
    public async Task A_changed_password_is_not_the_sign_in_name_with_digits()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForNewOwnerAsync(Ct);
        var margriet = (await bench.Get<ChoosePassword>().RunAsync(token, "margriet", Password, Ct)).Value;

        var weak = await bench.Get<ChangePassword>().RunAsync(margriet.Actor, Password, "Margriet1234567", Ct);

        Assert.IsType<PasswordHasKnownWords>(weak.Refusal);
        Assert.True((await bench.Get<LogIn>().RunAsync("margriet", Password, Ct)).IsDone);
    }

    [Fact]
    public async Task Two_who_open_one_address_at_the_same_moment_cannot_both_get_in()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var token = await bench.Get<StartAddress>().IssueForOwnerAsync(Ct);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(number =>
            bench.Get<ChoosePassword>().RunAsync(token, $"anne{number}", Password, Ct)));

        Assert.Equal(1, outcomes.Count(outcome => outcome.IsDone));
    }

    [Fact]
    public async Task Unknown_names_wrong_passwords_and_locked_accounts_are_told_the_same()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await AnneAsync(bench);
        var logIn = bench.Get<LogIn>();

        var unknown = await logIn.RunAsync("nobody", Password, Ct);
        var wrong = await logIn.RunAsync("anne", Password + "!", Ct);
        for (var i = 0; i < 4; i++)
        {
            await logIn.RunAsync("anne", "wrong", Ct);
        }

        var locked = await logIn.RunAsync("anne", Password, Ct);

        Assert.All([unknown, wrong, locked], outcome => Assert.Equal(new NotSignedIn(), outcome.Refusal));
    }

    [Fact]
    public async Task Four_wrong_tries_do_not_lock_and_a_right_one_begins_anew()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await AnneAsync(bench);
        var logIn = bench.Get<LogIn>();

        for (var round = 0; round < 2; round++)
        {
            for (var i = 0; i < 4; i++)
            {
                await logIn.RunAsync("anne", "wrong", Ct);
            }

            Assert.True((await logIn.RunAsync("anne", Password, Ct)).IsDone);
        }
    }

    [Fact]
    public async Task Guesses_sent_at_once_are_counted_one_by_one()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await AnneAsync(bench);
        var logIn = bench.Get<LogIn>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => logIn.RunAsync("anne", $"guess {number}", Ct)));

        Assert.False((await logIn.RunAsync("anne", Password, Ct)).IsDone);
        await using var db = bench.OpenDb();
        Assert.NotNull((await db.Accounts.SingleAsync()).LockedUntil);
    }

    [Fact]
    public async Task The_lock_opens_after_its_time()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await AnneAsync(bench);
        var logIn = bench.Get<LogIn>();
        for (var i = 0; i < 5; i++)
        {
            await logIn.RunAsync("anne", "wrong", Ct);
        }

        await using var db = bench.OpenDb();
        var account = await db.Accounts.SingleAsync();
        var locked = account.LockedUntil!.Value - DateTimeOffset.UtcNow;
        account.LockedUntil = DateTimeOffset.UtcNow - TimeSpan.FromSeconds(1);
        await db.SaveChangesAsync();

        Assert.InRange(locked, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(15));
        Assert.True((await logIn.RunAsync("anne", Password, Ct)).IsDone);
    }

    [Fact]
    public async Task A_changed_password_ends_what_was_opened_with_the_old_one()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var anne = await AnneAsync(bench);
        var change = bench.Get<ChangePassword>();

        var wrong = await change.RunAsync(anne.Actor, "not this one at all", "een heel ander geheel", Ct);
        var changed = await change.RunAsync(anne.Actor, Password, "een heel ander geheel", Ct);

        Assert.IsType<OldPasswordIsWrong>(wrong.Refusal);
        var session = bench.Get<SessionQuery>();
        Assert.False(await session.RunAsync(anne.Actor.Id, anne.Stamp, Ct));
        Assert.True(await session.RunAsync(anne.Actor.Id, changed.Value.Stamp, Ct));
        Assert.False((await bench.Get<LogIn>().RunAsync("anne", Password, Ct)).IsDone);
        await change.SignOutAsync(anne.Actor, Ct);
        Assert.False(await session.RunAsync(anne.Actor.Id, changed.Value.Stamp, Ct));
    }

    [Fact]
    public async Task A_new_address_for_somebody_with_a_password_is_a_reset_that_they_see()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var anne = await AnneAsync(bench);
        var (project, _) = await bench.ProjectAsync(anne.Actor);
        var invite = bench.Get<InvitePerson>();
        var token = await invite.RunAsync(anne.Actor, project, "Bo", Role.Coder, CommandId.New(), Ct);
        var bo = (await bench.Get<ChoosePassword>().RunAsync(token.Value, "bo", Password, Ct)).Value;

        var renewed = await invite.RenewAsync(anne.Actor, project, bo.Actor.Id, CommandId.New(), Ct);
        var look = await bench.Get<ChoosePassword>().LookAsync(renewed.Value, Ct);
        await bench.Get<ChoosePassword>().RunAsync(renewed.Value, "other", "een heel ander geheel", Ct);

        Assert.Equal("bo", look.Value.SignInName);
        Assert.False(await bench.Get<SessionQuery>().RunAsync(bo.Actor.Id, bo.Stamp, Ct));
        Assert.False((await bench.Get<LogIn>().RunAsync("bo", Password, Ct)).IsDone);
        Assert.True((await bench.Get<LogIn>().RunAsync("bo", "een heel ander geheel", Ct)).IsDone);
        var own = await bench.Get<OwnAccountQuery>().RunAsync(bo.Actor, Ct);
        Assert.Equal([anne.Actor.Name, anne.Actor.Name], own.Addresses.Select(address => address.MadeBy));
        Assert.All(own.Addresses, address => Assert.NotNull(address.OpenedAt));
    }

    [Fact]
    public async Task A_sign_in_name_is_there_once_on_the_server()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var anne = await AnneAsync(bench);
        var (project, _) = await bench.ProjectAsync(anne.Actor);
        var token = await bench.Get<InvitePerson>()
            .RunAsync(anne.Actor, project, "Bo", Role.Coder, CommandId.New(), Ct);

        var taken = await bench.Get<ChoosePassword>().RunAsync(token.Value, "Anne", Password, Ct);
        var free = await bench.Get<ChoosePassword>().RunAsync(token.Value, "bo", Password, Ct);

        Assert.IsType<SignInNameIsTaken>(taken.Refusal);
        Assert.True(free.IsDone);
    }

    [Fact]
    public async Task Once_the_owner_has_a_password_no_start_gives_a_way_in()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var start = bench.Get<StartAddress>();
        Assert.NotNull(await start.IssueForNewOwnerAsync(Ct));
        await AnneAsync(bench);

        Assert.Null(await start.IssueForNewOwnerAsync(Ct));
        Assert.Null(await start.IssueForAsync("nobody", Ct));
        var renewed = await start.IssueForAsync("ANNE", Ct);
        Assert.Equal("anne", (await bench.Get<ChoosePassword>().LookAsync(renewed, Ct)).Value.SignInName);
    }

    [Fact]
    public async Task An_unknown_name_takes_as_long_as_a_known_one()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await AnneAsync(bench);
        var logIn = bench.Get<LogIn>();
        await logIn.RunAsync("nobody", "x", Ct);

        // Four tries a name, the quickest counts: the machine may be busy with something else in any one of them.
        var (known, unknown) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var i = 0; i < 4; i++)
        {
            known = await QuickestAsync(known, () => logIn.RunAsync("anne", "wrong", Ct));
            unknown = await QuickestAsync(unknown, () => logIn.RunAsync("nobody", "wrong", Ct));
        }

        Assert.InRange(unknown / known, 0.5, 2);
        Assert.True(known > TimeSpan.FromMilliseconds(20), $"{known}: no password was worked through");
    }

    private static async Task<TimeSpan> QuickestAsync(TimeSpan before, Func<Task> work)
    {
        var start = Stopwatch.GetTimestamp();
        await work();
        var took = Stopwatch.GetElapsedTime(start);
        return took < before ? took : before;
    }

    private static async Task<SignedIn> AnneAsync(TestWorkbench bench)
    {
        var token = await bench.Get<StartAddress>().IssueForOwnerAsync(Ct);
        return (await bench.Get<ChoosePassword>().RunAsync(token, "anne", Password, Ct)).Value;
    }
}
