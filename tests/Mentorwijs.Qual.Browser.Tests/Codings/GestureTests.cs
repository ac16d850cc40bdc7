using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>Every gesture of the desk with the keys it may take at most, and with the mouse where it can.</summary>
[Collection(DeskCollection.Name)]
public class GestureTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task One_key_chooses_a_sentence_or_a_turn_and_one_key_each_stretches_it()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await SelectsAsync("ArrowDown", "Hoe gaat het op het werk?");
        await desk.PressAsync("Control+End");
        await SelectsAsync("ArrowRight", "Dat");
        await SelectsAsync("Shift+ArrowRight", "Dat het");
        await SelectsAsync("Shift+ArrowDown", "Dat het rooster ruimte laat.");
        await SelectsAsync("Shift+PageDown", "Dat het rooster ruimte laat. Dat zegt mijn chef ook. En de collega's.");
        await SelectsAsync("Shift+PageUp", "Dat");
        await desk.PressAsync("PageUp");
        await SelectsAsync("Shift+PageUp", $"{DeskServer.SecondTurn} Wat zou helpen?");

        // what stands between two paragraphs on the page (head of the turn, line breaks) is no matter here
        async Task SelectsAsync(string key, string passage)
        {
            await desk.PressAsync(key);
            Assert.Equal(Loose(passage), Loose(await desk.SelectedAsync()));
        }
    }

    [Fact]
    public async Task Coding_takes_the_keys_that_were_promised()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.PressAsync("PageDown", "PageDown", "/");
        await desk.Page.Keyboard.TypeAsync("rooster"); // stands in its rules only
        await Assertions.Expect(desk.Picker.Locator("[aria-selected=true] .picker-name")).ToHaveTextAsync("Tijd");
        await desk.PressAsync("Escape");
        await desk.TakesAsync(4, "t", "i", "j", "Enter");
        await desk.TakesAsync(1, "-");
        await desk.TakesAsync(1, "-");
        Assert.Equal(["−− Tijd"], await desk.StripeNamesAsync());
        await desk.TakesAsync(1, "*");
        await desk.TakesAsync(1, "*");
        await desk.TakesAsync(1, "!");
        Assert.Equal(["−− ★★ ? Tijd"], await desk.StripeNamesAsync());
        await Assertions.Expect(desk.Page.Locator(".star[aria-pressed=true]")).ToHaveCountAsync(2);
        await desk.PressAsync("ArrowDown");
        await desk.TakesAsync(1, ".");
        await desk.TakesAsync(1, "2");
        Assert.Equal(3, (await desk.StripeNamesAsync()).Count);
        await desk.TakesAsync(2, "Delete", "1");
        await desk.TakesAsync(1, "Delete");
        await desk.TakesAsync(1, "Control+z");
        await desk.TakesAsync(1, "Control+y");
        Assert.Equal(["−− ★★ ? Tijd"], await desk.StripeNamesAsync());

        await desk.PressAsync("PageUp", "PageDown");
        await desk.TakesAsync(6, "ArrowDown", "t", "i", "j", "Enter", "+");
        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        Assert.Equal(["−− ★★ ? Tijd", "+ Tijd"], await desk.StripeNamesAsync());
        await desk.PressAsync("Control+ArrowDown");
        await desk.TakesAsync(1, "*");
        await desk.TakesAsync(1, "*");
        await desk.TakesAsync(1, "!");
        Assert.Equal(["−− Tijd", "+ Tijd"], await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task A_boundary_moves_in_three_keys_and_back_in_one()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("Control+End", "ArrowDown");
        await desk.DoneAsync("1");

        await desk.TakesAsync(3, "]", "ArrowDown", "Enter");
        await QuoteIsAsync("Dat zegt mijn chef ook. En de collega's.");
        await desk.TakesAsync(3, "[", "ArrowRight", "Enter");
        await QuoteIsAsync("zegt mijn chef ook. En de collega's.");
        await desk.PressAsync("[", "ArrowUp", "ArrowUp", "ArrowUp", "ArrowRight", "Escape");
        await QuoteIsAsync("zegt mijn chef ook. En de collega's.");
        await desk.TakesAsync(2, "Control+z", "Control+z");
        await QuoteIsAsync("Dat zegt mijn chef ook.");
        await desk.DoneAsync("Control+y");
        await QuoteIsAsync("Dat zegt mijn chef ook. En de collega's.");

        // whoever goes on with another act keeps what was moved; moving both boundaries is one act
        await desk.DoneAsync("[", "PageUp", "]", "ArrowLeft", "+");
        await QuoteIsAsync("Dat het rooster ruimte laat. Dat zegt mijn chef ook. En de");
        await desk.DoneAsync("Control+z");
        await desk.DoneAsync("Control+z");
        await QuoteIsAsync("Dat zegt mijn chef ook. En de collega's.");
        Assert.Single(await desk.StripeNamesAsync());

        Task QuoteIsAsync(string quote) =>
            Assertions.Expect(desk.Page.Locator(".coding-card blockquote")).ToHaveTextAsync(quote);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_boundary_is_dragged_with_the_mouse_or_a_finger(bool isFinger)
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("Control+End", "ArrowDown");
        await desk.DoneAsync("1");
        var quote = desk.Page.Locator(".coding-card blockquote");

        await DragAsync("end", "collega");
        await Assertions.Expect(quote).ToHaveTextAsync("Dat zegt mijn chef ook. En de collega's.");
        await DragAsync("start", "rooster");
        await Assertions.Expect(quote).ToHaveTextAsync("rooster ruimte laat. Dat zegt mijn chef ook. En de collega's.");
        await desk.SavedAsync();
        await desk.TakesAsync(2, "Control+z", "Control+z");
        await Assertions.Expect(quote).ToHaveTextAsync("Dat zegt mijn chef ook.");
        Assert.Equal("desk-pane", await desk.FocusedAsync());

        async Task DragAsync(string edge, string word)
        {
            var handle = await desk.Page.Locator($"#desk-edges [data-edge={edge}]").BoundingBoxAsync();
            var to = await desk.Page.EvaluateAsync<float[]>(
                """
                ([word, isEnd]) => {
                  const node = [...document.querySelectorAll("p[data-start]")].at(-1).firstChild;
                  const at = node.textContent.indexOf(word);
                  const range = document.createRange();
                  range.setStart(node, at + (isEnd ? word.length - 1 : 1));
                  range.setEnd(node, at + (isEnd ? word.length : 2));
                  const box = range.getBoundingClientRect();
                  return [box.left + 1, box.top + box.height / 2];
                }
                """,
                new object[] { word, edge == "end" });
            Assert.NotNull(handle);
            var from = (X: handle.X + (handle.Width / 2), Y: handle.Y + (handle.Height / 2));
            if (!isFinger)
            {
                await desk.Page.Mouse.MoveAsync(from.X, from.Y);
                await desk.Page.Mouse.DownAsync();
                await desk.Page.Mouse.MoveAsync(to[0], to[1], new() { Steps = 4 });
                await desk.Page.Mouse.UpAsync();
                return;
            }

            await using var session = new Touch(await desk.Page.Context.NewCDPSessionAsync(desk.Page));
            await session.SendAsync("touchStart", from.X, from.Y);
            await session.SendAsync("touchMove", (from.X + to[0]) / 2, (from.Y + to[1]) / 2);
            await session.SendAsync("touchMove", to[0], to[1]);
            await session.SendAsync("touchEnd");
        }
    }

    [Fact]
    public async Task Where_words_run_to_the_left_the_handle_of_the_begin_is_right_of_that_of_the_end()
    {
        var desk = await Desk.OpenAsync(browser, server, server.RightToLeftDesk);

        foreach (var key in new[] { "PageDown", "PageDown" })
        {
            await desk.DoneAsync(key, "1");
            var begin = await desk.Page.Locator("#desk-edges [data-edge=start]").BoundingBoxAsync();
            var end = await desk.Page.Locator("#desk-edges [data-edge=end]").BoundingBoxAsync();
            Assert.True(begin!.X > end!.X + 40, $"{begin.X} > {end.X}"); // not null: a coding is under the caret
        }

        await Screens.TakeAsync(desk.Page, "desk-right-to-left", View.Usual);
    }

    [Fact]
    public async Task Words_become_a_code_in_two_keys_and_one_undo_takes_both_back()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("Control+End", "ArrowDown");
        var stripes = desk.Stripes;

        await desk.TakesAsync(2, "#", "Enter");
        await Assertions.Expect(stripes).ToHaveTextAsync(["Dat zegt mijn chef ook"]);
        var inTree = desk.Page.Locator("#desk-codes [data-code]", new() { HasText = "Dat zegt mijn chef ook" });
        await Assertions.Expect(inTree).ToHaveCountAsync(1);
        await Assertions.Expect(inTree.Locator(".draft-mark")).ToHaveTextAsync("concept");
        Assert.Equal("Dat zegt mijn chef ook.", await desk.SelectedAsync());
        Assert.Equal("desk-pane", await desk.FocusedAsync());
        await desk.DoneAsync("+");
        await Assertions.Expect(stripes).ToHaveTextAsync(["+ Dat zegt mijn chef ook"]);
        await desk.PressAsync("ArrowDown");
        await desk.DoneAsync(".");
        await Assertions.Expect(stripes).ToHaveCountAsync(2);

        await desk.TakesAsync(3, "Control+z", "Control+z", "Control+z");
        await Assertions.Expect(stripes).ToHaveCountAsync(0);
        await Assertions.Expect(inTree).ToHaveCountAsync(0);
        await desk.DoneAsync("Control+y");
        await Assertions.Expect(stripes).ToHaveTextAsync(["Dat zegt mijn chef ook"]);
        await desk.DoneAsync("Control+z");
        await Assertions.Expect(inTree).ToHaveCountAsync(0);

        await desk.PressAsync("#");
        await desk.Page.Keyboard.TypeAsync("Tijd");
        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("#desk-alert")).ToContainTextAsync("al een code ‘Tijd’");
        await desk.PressAsync("#", "Escape");
        await Assertions.Expect(desk.Page.Locator("#new-code")).ToBeHiddenAsync();
        Assert.Equal("desk-pane", await desk.FocusedAsync());
    }

    [Fact]
    public async Task One_key_jumps_to_a_coding_an_uncoded_passage_or_what_one_was_unsure_of()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("PageDown", "PageDown");
        await desk.DoneAsync("1", "!");
        await desk.PressAsync("Control+End", "ArrowDown");
        await desk.DoneAsync("2");

        await JumpsAsync("Control+ArrowUp", "Ik 😊 werk hier graag.");
        await JumpsAsync("Control+ArrowDown", "Dat zegt mijn chef ook.");
        await JumpsAsync("Control+ArrowDown", "Ik 😊 werk hier graag.");
        await JumpsAsync("0", "👨‍👩‍👧 Thuis helpt mee, zegt hij.");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("Thuis helpt mee, zegt hij.");
        await JumpsAsync("0", "Dat het rooster ruimte laat.");
        await JumpsAsync("0", "En de collega's.");
        await JumpsAsync("0", "👨‍👩‍👧 Thuis helpt mee, zegt hij.");
        await desk.PressAsync("Control+End");
        await JumpsAsync(";", "Ik 😊 werk hier graag.");
        await Assertions.Expect(desk.Page.Locator("#desk-live")).ToContainTextAsync("Niet zeker");

        async Task JumpsAsync(string key, string passage)
        {
            await desk.PressAsync(key);
            Assert.Equal(passage, await desk.SelectedAsync());
        }
    }

    private static string Loose(string passage) =>
        string.Concat(passage.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>A finger on the screen.</summary>
    private sealed class Touch(ICDPSession session) : IAsyncDisposable
    {
        public async Task SendAsync(string type, params float[] at) => await session.SendAsync(
            "Input.dispatchTouchEvent",
            new Dictionary<string, object>
            {
                ["type"] = type,
                ["touchPoints"] = at.Length == 0 ? [] : new object[] { new { x = at[0], y = at[1] } },
            });

        public async ValueTask DisposeAsync() => await session.DetachAsync();
    }
}
