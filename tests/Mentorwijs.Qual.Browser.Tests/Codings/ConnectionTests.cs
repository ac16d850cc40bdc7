using Mentorwijs.Qual.Browser.Tests.Journeys;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>The desk when the connection falls away, after a reload, and in two tabs of one person.</summary>
[Collection(DeskCollection.Name)]
public class ConnectionTests(SharedBrowser browser, DeskServer server)
{
    private const string Draft = "Dit woord valt vaker: navragen.";

    [Fact]
    public async Task A_fault_of_the_server_is_told_and_waits_for_no_connection()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        var told = await desk.Page.EvaluateAsync<string[]>(
            """
            async () => {
              const { createOutbox } = await import("/Codings/SavedState.razor.js");
              const fault = "There was an exception invoking 'UndoAsync'. For more details turn on detailed exceptions "
                + "in 'CircuitOptions.DetailedErrors'.";
              const host = { invokeMethodAsync: () => Promise.reject(new Error(fault)) };
              const told = [];
              const tell = (key) => told.push(key);
              const voice = { status: tell, refuse: tell, text: (key) => key };
              const outbox = createOutbox(host, "fault", voice, { revert() {} });
              outbox.send({ name: "ApplyCode", args: [], command: "1", said: [] });
              const limit = new Promise((done) => setTimeout(done, 5000));
              await Promise.race([new Promise((done) => outbox.after(done)), limit]);
              outbox.stop();
              return told;
            }
            """);

        Assert.Equal(["Saving", "Failed"], told);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_coding_made_while_the_connection_drops_is_stored_once(bool reachedTheServer)
    {
        var path = server.NextDesk();
        var page = await browser.OpenAsync(server.Web);
        var plug = await Plug.OnAsync(page);
        var desk = await Desk.OpenAsync(page, path);
        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown");

        (plug.LosesAnswers, plug.LosesWords) = (reachedTheServer, !reachedTheServer);
        await desk.PressAsync("1");
        await Assertions.Expect(desk.Stripes).ToHaveCountAsync(1);
        await StoredAsync(path, reachedTheServer ? 1 : 0);
        await plug.PullAsync();
        await desk.SavedAsync();
        var stored = await StoredAsync(path, 1);
        await page.ReloadAsync();
        await desk.ReadyAsync();

        Assert.Equal(1, stored);
        Assert.Single(await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task What_was_not_sent_when_the_page_closed_its_connection_goes_out_after_a_reload()
    {
        var path = server.NextDesk();
        var page = await browser.OpenAsync(server.Web);
        var plug = await Plug.OnAsync(page);
        var desk = await Desk.OpenAsync(page, path);
        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown");

        plug.LosesWords = true;
        await desk.PressAsync("1", "+", "PageDown", "2");
        plug.LosesWords = false;
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.SavedAsync();
        var names = await desk.StripeNamesAsync();
        await page.ReloadAsync();
        await desk.ReadyAsync();

        Assert.Equal(2, names.Count);
        Assert.StartsWith("+ ", names[0], StringComparison.Ordinal);
        Assert.Equal(names, await desk.StripeNamesAsync());
        Assert.Equal(2, await StoredAsync(path, 2));
    }

    [Fact]
    public async Task A_reload_comes_back_with_the_caret_where_it_was()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), new View { Height = 420 });
        await desk.PressAsync("Control+End", "ArrowDown", "Shift+ArrowRight");
        var (selected, top) = (await desk.SelectedAsync(), await ScrolledAsync(desk));

        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();

        Assert.Equal(selected, await desk.SelectedAsync());
        Assert.InRange(await ScrolledAsync(desk), top - 2, top + 2);
        await desk.DoneAsync("1");
        Assert.Equal(selected, await desk.QuoteAsync());
    }

    [Fact]
    public async Task A_note_on_a_coding_that_another_window_removes_is_offered_and_not_lost()
    {
        var path = server.NextDesk();
        var desk = await Desk.OpenAsync(browser, server, path);
        await desk.DoneAsync("PageDown", "1");
        await desk.PressAsync("Enter");
        var note = desk.Page.Locator("#desk-memo");
        await Assertions.Expect(note).ToBeFocusedAsync();
        await note.PressSequentiallyAsync(Draft);
        var other = await Desk.OpenAsync(browser, server, path);

        await other.PressAsync("Control+ArrowDown");
        await other.DoneAsync("Delete");

        var lost = desk.Page.Locator("#desk-lost");
        await Assertions.Expect(lost).ToHaveValueAsync(Draft);
        await Assertions.Expect(lost).ToBeFocusedAsync();
        await Screens.TakeAsync(desk.Page, "desk-lost-memo", View.Usual);
        await Axe.FindsNothingGraveAsync(desk.Page);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Tekst kopiëren" }).ClickAsync();
        await desk.Page.Locator(".lost-memo").GetByRole(AriaRole.Button, new() { Name = "Sluiten" }).ClickAsync();
        await Assertions.Expect(lost).ToHaveCountAsync(0);
        Assert.Equal("desk-pane", await desk.FocusedAsync());
    }

    [Fact]
    public async Task A_reload_comes_back_at_the_same_turn_with_the_note_that_was_being_written()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk(), new View { Height = 420 });
        var note = desk.Page.Locator("#desk-memo");
        await desk.TabToTextAsync();
        await desk.DoneAsync("Control+End", "1");
        await desk.PressAsync("Enter");
        await Assertions.Expect(note).ToBeFocusedAsync();
        await note.PressSequentiallyAsync(Draft);
        var top = await ScrolledAsync(desk);

        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();

        await Assertions.Expect(note).ToHaveValueAsync(Draft);
        Assert.True(top > 0, "the text is too short to be scrolled");
        Assert.InRange(await ScrolledAsync(desk), top - 2, top + 2);
        await note.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator(".card-memo")).ToHaveTextAsync(Draft);
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        Assert.Single(await desk.StripeNamesAsync());
        Assert.Equal(0, await note.CountAsync());
        Assert.DoesNotContain("navragen", await desk.Page.EvaluateAsync<string>(
            "() => JSON.stringify({ ...sessionStorage })"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_agree()
    {
        var path = server.NextDesk();
        var first = await Desk.OpenAsync(browser, server, path);
        var second = await Desk.OpenAsync(await first.Page.Context.NewPageAsync(), path);
        Desk[] both = [first, second];
        foreach (var desk in both)
        {
            await desk.Page.Locator("#desk-pane").FocusAsync();
            await desk.PressAsync("PageDown", "PageDown");
        }

        await Task.WhenAll(both.Select(desk => desk.PressAsync("1")));
        await AgreeAsync(1);
        await first.DoneAsync("Delete");
        await AgreeAsync(0);
        await second.DoneAsync("Control+z");
        await AgreeAsync(1);
        await Task.WhenAll(first.PressAsync("+"), second.PressAsync("2"));
        await AgreeAsync(2);

        Assert.Equal(await first.StripeNamesAsync(), await second.StripeNamesAsync());

        async Task AgreeAsync(int codings)
        {
            foreach (var desk in both)
            {
                await Assertions.Expect(desk.Stripes).ToHaveCountAsync(codings);
                await desk.SavedAsync();
            }

            Assert.Equal(codings, await StoredAsync(path, codings));
        }
    }

    private static Task<double> ScrolledAsync(Desk desk) =>
        desk.Page.EvaluateAsync<double>("() => document.getElementById('desk-pane').scrollTop");

    /// <summary>How many codings lie in the database on this desk, at the latest after some seconds so many.</summary>
    private async Task<int> StoredAsync(string path, int expected)
    {
        var facts = new StoredFacts(server.Web.DataFolder);
        var name = path.Split('/')[^1];
        var count = -1;
        for (var tries = 0; tries < 100 && count != expected; tries++)
        {
            await Task.Delay(50);
            count = facts.Codings().Count(coding => coding.Transcript == name);
        }

        Assert.Equal(expected, count);
        return count;
    }
}
