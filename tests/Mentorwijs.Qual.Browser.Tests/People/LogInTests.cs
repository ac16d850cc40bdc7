using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.People;

/// <summary>Two people on a server, from the invitation to signing out.</summary>
[Collection(PeopleCollection.Name)]
public sealed class LogInTests(SharedBrowser browser) : IAsyncLifetime
{
    private const string Password = "vier losse woorden graag";

    private WebProcess _web = null!; // not null: started before each test

    public async Task InitializeAsync() => _web = await WebProcess.StartAsync(WebStart.Server());

    public async Task DisposeAsync() => await _web.DisposeAsync();

    [Fact]
    public async Task Somebody_who_is_invited_chooses_a_password_logs_out_and_in_again()
    {
        var owner = await ComeInAsync(_web.SignInAddress, "anne");
        var project = await owner.BeginProjectAsync("Proef");
        var invitation = await owner.InviteAsync(project, "Bo");
        Assert.Equal(_web.BaseAddress.Authority, invitation.Authority);

        var page = await ComeInAsync(invitation, "bo");
        await page.GotoAsync($"/projects/{project}/rounds");
        await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
        await SignOutAsync(page);
        await page.GotoAsync($"/projects/{project}/people");
        await Assertions.Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/login\\?returnUrl="));
        await LogInAsync(page, "bo", "not the password");
        await Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync("klopt niet");
        Assert.Equal("", await page.Locator("#password").InputValueAsync());
        await LogInAsync(page, "bo", Password);

        await page.WaitForURLAsync($"**/projects/{project}/people");
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("Bo");
        var again = await browser.OpenAsync(_web, cookies: null, invitation.AbsolutePath);
        await Assertions.Expect(again.Locator("h1")).ToContainTextAsync("werkt niet meer");
    }

    [Fact]
    public async Task Who_is_removed_or_signed_out_elsewhere_is_put_out_of_the_open_page()
    {
        var owner = await ComeInAsync(_web.SignInAddress, "anne");
        var project = await owner.BeginProjectAsync("Proef");
        var bo = await ComeInAsync(await owner.InviteAsync(project, "Bo"), "bo");
        await bo.GotoAsync($"/projects/{project}/people");
        await Assertions.Expect(bo.Locator("tbody")).ToContainTextAsync("Bo");

        await owner.GotoAsync($"/projects/{project}/people");
        await owner.Locator("tr", new() { HasText = "Bo" }).Locator("button").Last.ClickAsync();
        await Assertions.Expect(owner.Locator("#member-title")).ToBeFocusedAsync();
        await Screens.TakeAsync(owner, "member", View.Usual);
        await Axe.FindsNothingGraveAsync(owner);
        await owner.Locator("section:has(#member-title) > button").ClickAsync();
        await owner.Locator("button.btn-danger").ClickAsync();

        await Assertions.Expect(bo.Locator("main [role=alert]").First).ToContainTextAsync("waaraan u meedoet");
        await Assertions.Expect(bo.Locator("tbody")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_pages_are_for_everybody_in_both_languages()
    {
        await Screens.LookAsync(browser, _web, _web.SignInAddress.AbsolutePath, "choose-password", page =>
            page.Locator("form").Last.WaitForAsync(), asStranger: true);
        await ComeInAsync(_web.SignInAddress, "anne");
        await Screens.LookAsync(browser, _web, "/login", "log-in", SendEmptyAsync, asStranger: true);
        var mine = await ComeInAgainAsync("anne");
        await mine.GotoAsync("/me");
        await Screens.TakeAsync(mine, "own-page", View.Usual);
        await Axe.FindsNothingGraveAsync(mine);
    }

    [Fact]
    public async Task On_ones_own_computer_there_is_no_log_in()
    {
        await using var laptop = await WebProcess.StartAsync();

        foreach (var path in new[] { "/login", $"/welcome/{laptop.SignInAddress.Segments[^1]}" })
        {
            var page = await browser.OpenAsync(laptop, cookies: null, path);
            await Assertions.Expect(page.Locator("form[method=post]")).ToHaveCountAsync(0);
            await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("bestaat niet");
        }

        var own = await browser.OpenAsync(laptop, "/me");
        await Assertions.Expect(own.Locator("#old-password")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_signed_out_elsewhere_logs_in_again_where_they_were()
    {
        var page = await ComeInAsync(_web.SignInAddress, "anne");
        var project = await page.BeginProjectAsync("Proef");
        await page.GotoAsync($"/projects/{project}/people");
        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
        await SignOutAsync(await ComeInAgainAsync("anne"));

        await page.GotoAsync($"/login?returnUrl=%2Fprojects%2F{project}%2Fpeople");
        await LogInAsync(page, "anne", Password);

        await Assertions.Expect(page.Locator("tbody tr")).ToHaveCountAsync(1);
    }

    private static async Task SendEmptyAsync(IPage page)
    {
        await page.Locator("form[method=post] button[type=submit]").Last.ClickAsync();
        await page.Locator(".refusal").WaitForAsync();
    }

    private async Task<IPage> ComeInAsync(Uri invitation, string name)
    {
        var page = await browser.OpenAsync(_web, cookies: null, invitation.AbsolutePath);
        await page.Locator("#sign-in-name").FillAsync(name);
        await page.Locator("#password").FillAsync("kort");
        await page.Locator("main form button[type=submit]").ClickAsync();
        await Assertions.Expect(page.Locator("main [role=alert]")).ToContainTextAsync("te kort");
        await page.Locator("#password").FillAsync(Password);
        await page.Locator("main form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync(_web.BaseAddress.ToString());
        return page;
    }

    private async Task<IPage> ComeInAgainAsync(string name)
    {
        var page = await browser.OpenAsync(_web, cookies: null, "/login");
        await LogInAsync(page, name, Password);
        await page.WaitForURLAsync(_web.BaseAddress.ToString());
        return page;
    }

    private static async Task LogInAsync(IPage page, string name, string password)
    {
        await page.Locator("#sign-in-name").FillAsync(name);
        await page.Locator("#password").FillAsync(password);
        await page.Locator("main form button[type=submit]").ClickAsync();
    }

    private static async Task SignOutAsync(IPage page)
    {
        await page.Locator("[popovertarget=person-menu]").ClickAsync();
        await page.Locator("form[action='/signout'] button").ClickAsync();
        await page.WaitForURLAsync("**/login**");
    }
}
