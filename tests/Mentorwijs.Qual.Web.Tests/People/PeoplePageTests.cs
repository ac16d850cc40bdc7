using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;

namespace Mentorwijs.Qual.Web.Tests.People;

public class PeoplePageTests : WebBench
{
    [Fact]
    public async Task The_lead_hands_out_an_address_that_signs_the_new_member_in()
    {
        var page = await OpenAsync();

        await InviteAsync(page, "Noor");

        var address = page.Find("input[aria-label='Adres voor Noor']").GetAttribute("value")!; // not null: it was found
        var token = address[(address.LastIndexOf('/') + 1)..];
        Assert.Equal("Noor", (await SignInAsync(token)).Name);
        Assert.Contains("Tweede codeur", RowOf(page, "Noor"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_was_passed_on_is_gone_from_the_page()
    {
        var page = await OpenAsync();
        await InviteAsync(page, "Noor");

        await PressAsync(page, "Ik heb het doorgegeven");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("input[aria-label='Adres voor Noor']")));
    }

    [Fact]
    public async Task A_name_that_is_taken_is_refused_in_words_and_kept_in_the_form()
    {
        var page = await OpenAsync();
        await InviteAsync(page, "Noor");

        await InviteAsync(page, "Noor");

        var said = page.Find("[role=alert]").TextContent;
        Assert.Contains("al iemand met de naam ‘Noor’", said, StringComparison.Ordinal);
        Assert.Equal("Noor", page.Find("#invite-name").GetAttribute("value"));
    }

    [Fact]
    public async Task Somebody_who_lost_the_address_gets_another()
    {
        var page = await OpenAsync();
        await InviteAsync(page, "Noor");
        var first = page.Find("input[aria-label='Adres voor Noor']").GetAttribute("value");

        await PressAsync(page, "Nieuw adres voor Noor");

        page.WaitForAssertion(() =>
            Assert.NotEqual(first, page.Find("input[aria-label='Adres voor Noor']").GetAttribute("value")));
    }

    [Fact]
    public async Task A_coder_sees_the_people_and_no_form()
    {
        var slug = await ProjectAsync();
        ReadAs(await InviteAsync(slug, "Noor", Role.Coder));

        var page = Open(slug);

        Assert.Contains("Codeur", RowOf(page, "Noor"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("form"));
        Assert.Empty(page.FindAll("button"));
    }

    [Fact]
    public async Task A_member_who_joins_elsewhere_appears_by_itself()
    {
        var slug = await ProjectAsync();
        var page = Open(slug);

        await InviteAsync(slug, "Sam", Role.Reader);

        page.WaitForAssertion(() => Assert.Contains("Lezer", RowOf(page, "Sam"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_lead_gives_a_member_another_role()
    {
        var page = await OpenAsync();
        await InviteAsync(page, "Noor");

        await PressAsync(page, "Rol en toegang van Noor");
        await page.InvokeAsync(() => page.Find("#member-Coder").ChangeAsync(new() { Value = "on" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync(new()));

        page.WaitForAssertion(() => Assert.StartsWith("Noor Codeur", RowOf(page, "Noor"), StringComparison.Ordinal));
        Assert.NotEmpty(page.FindAll("#invite-name"));
    }

    [Fact]
    public async Task Who_is_removed_is_gone_from_the_list_after_a_second_question()
    {
        var page = await OpenAsync();
        await InviteAsync(page, "Noor");
        await PressAsync(page, "Rol en toegang van Noor");

        await PressAsync(page, "Uit het project verwijderen");
        Assert.Contains("meteen geen toegang", page.Markup, StringComparison.Ordinal);
        await PressAsync(page, "Uit het project verwijderen");

        page.WaitForAssertion(() => Assert.Single(page.FindAll("tbody tr")));
    }

    [Fact]
    public async Task The_only_lead_is_told_why_the_own_role_stays()
    {
        var page = await OpenAsync();
        await page.InvokeAsync(() => page.FindAll("button").Single(button => Words(button.TextContent).StartsWith(
            "Rol en toegang", StringComparison.Ordinal)).ClickAsync(new()));

        await page.InvokeAsync(() => page.Find("#member-Reader").ChangeAsync(new() { Value = "on" }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync(new()));

        page.WaitForAssertion(() => Assert.Contains(
            "enige projectleider", page.Find("[role=alert]").TextContent, StringComparison.Ordinal));
    }

    private static async Task InviteAsync(IRenderedComponent<PeoplePage> page, string name)
    {
        await page.InvokeAsync(() => page.Find("#invite-name").ChangeAsync(new() { Value = name }));
        await page.InvokeAsync(() => page.Find("form").SubmitAsync(new()));
        page.WaitForAssertion(() => Assert.False(page.Find("form button").HasAttribute("disabled")));
    }

    private static string RowOf(IRenderedComponent<PeoplePage> page, string name) => page.FindAll("tbody tr")
        .Select(row => Words(row.TextContent))
        .Single(text => text.Contains(name, StringComparison.Ordinal));

    // A change that is announced draws the page anew between finding and clicking, unless both are one step.
    private static Task PressAsync(IRenderedComponent<PeoplePage> page, string words) => page.InvokeAsync(() =>
        page.FindAll("button").Single(button => Words(button.TextContent) == words).ClickAsync(new()));

    private static string Words(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IRenderedComponent<PeoplePage>> OpenAsync() => Open(await ProjectAsync());

    private IRenderedComponent<PeoplePage> Open(string slug)
    {
        var page = Render<PeoplePage>(parameters => parameters.Add(part => part.Slug, slug));
        page.WaitForElement("table");
        return page;
    }
}
