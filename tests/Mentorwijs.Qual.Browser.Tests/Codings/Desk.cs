using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>An open coding desk, worked as a coder works it.</summary>
public sealed class Desk
{
    private Desk(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>The stripes beside the text, by what stands on them.</summary>
    public ILocator Stripes => Page.Locator(".stripe-name");

    public ILocator Picker => Page.Locator("#code-picker");

    public static async Task<Desk> OpenAsync(SharedBrowser browser, DeskServer server, string path, View? view = null)
    {
        var desk = new Desk(await browser.OpenAsync(server.Web, path, view));
        await desk.ReadyAsync();
        return desk;
    }

    /// <summary>On a page that the test opened itself.</summary>
    public static async Task<Desk> OpenAsync(IPage page, string path)
    {
        var desk = new Desk(page);
        await page.GotoAsync(path);
        await desk.ReadyAsync();
        return desk;
    }

    /// <summary>The live part has come and the script has begun.</summary>
    public async Task ReadyAsync()
    {
        await Page.Locator("#desk-codes").WaitForAsync();
        await Page.WaitForFunctionAsync("() => document.querySelector('[data-turn-codes]').textContent !== ''");
    }

    /// <summary>Keys pressed since the desk was opened or counting began; a key with Shift or Ctrl is one.</summary>
    public int Pressed { get; private set; }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            await Page.Keyboard.PressAsync(key);
            Pressed++;
        }
    }

    /// <summary>Does a gesture, waits until it is stored, and holds the keys it took against the target.</summary>
    public async Task TakesAsync(int atMost, params string[] keys)
    {
        Pressed = 0;
        await DoneAsync(keys);
        Assert.InRange(Pressed, 1, atMost);
    }

    /// <summary>Waits until the server has stored everything that was asked.</summary>
    public Task SavedAsync() => Page.Locator("#desk-saved[data-state=Saved]").WaitForAsync();

    public async Task DoneAsync(params string[] keys)
    {
        await PressAsync(keys);
        await SavedAsync();
    }

    public Task<string> SelectedAsync() => Page.EvaluateAsync<string>("() => getSelection().toString()");

    public Task<string> FocusedAsync() => Page.EvaluateAsync<string>("() => document.activeElement.id");

    public async Task<IReadOnlyList<string>> StripeNamesAsync()
    {
        await Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        return await Stripes.AllInnerTextsAsync();
    }

    /// <summary>The passage of the coding at the caret, as the server cuts it from the stored text.</summary>
    public async Task<string?> QuoteAsync()
    {
        var quote = Page.Locator(".coding-card blockquote");
        await quote.First.WaitForAsync();
        return await quote.First.TextContentAsync();
    }

    /// <summary>Walks with Tab until the text has the focus, as somebody without a mouse does.</summary>
    public async Task TabToTextAsync()
    {
        for (var presses = 0; presses < 60 && await FocusedAsync() != "desk-pane"; presses++)
        {
            await PressAsync("Tab");
        }

        Assert.Equal("desk-pane", await FocusedAsync());
    }

    /// <summary>Selects as the mouse could: from a place in one paragraph to a place in another.</summary>
    /// <param name="from">Paragraph (0-based, over all turns) and UTF-16 offset in it.</param>
    /// <param name="to">As from.</param>
    public Task DragAsync((int Paragraph, int Offset) from, (int Paragraph, int Offset) to) => Page.EvaluateAsync(
        """
        ([p, o, q, r]) => {
          const at = [...document.querySelectorAll("p[data-start]")].map((element) => element.firstChild);
          document.getElementById("desk-pane").focus();
          getSelection().setBaseAndExtent(at[p], o, at[q], r);
        }
        """,
        new[] { from.Paragraph, from.Offset, to.Paragraph, to.Offset });
}
