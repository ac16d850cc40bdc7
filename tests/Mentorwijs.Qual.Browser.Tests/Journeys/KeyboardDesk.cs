using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Codes at the desk with the keyboard alone, as a coder does who knows the passage.</summary>
public sealed class KeyboardDesk
{
    /// <summary>More steps than any interview of these tests has sentences in a turn, or words in a sentence.</summary>
    private const int ManySteps = 80;

    private readonly IPage _page;

    private KeyboardDesk(IPage page) => _page = page;

    public static async Task<KeyboardDesk> OpenAsync(IPage page, string path)
    {
        await Team.GoAsync(page, path);
        await ReadyAsync(page);
        await page.EvaluateAsync(
            "() => { window.pressed = 0; addEventListener('pointerdown', () => window.pressed++, true); }");
        var desk = new KeyboardDesk(page);
        await TabToAsync(page, "#desk-pane");
        return desk;
    }

    /// <summary>The script has drawn the codings, so it listens.</summary>
    public static async Task ReadyAsync(IPage page) =>
        await page.WaitForFunctionAsync("() => document.querySelector('[data-turn-codes]')?.textContent");

    /// <summary>Presses Tab until this has the focus.</summary>
    public static async Task TabToAsync(IPage page, string selector)
    {
        for (var step = 0; step < ManySteps; step++)
        {
            if (await page.EvaluateAsync<bool>("what => document.activeElement.matches(what)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} cannot be reached with Tab on {page.Url}");
    }

    /// <summary>Selects words that begin a sentence: by sentences if they are whole ones, else word by word.</summary>
    public async Task SelectAsync(string words)
    {
        var turn = await _page.EvaluateAsync<int>(
            "words => [...document.querySelectorAll('.turn')].findIndex(turn => turn.textContent.includes(words))",
            words);
        Assert.True(turn >= 0, $"'{words}' does not stand on {_page.Url}");
        await _page.Keyboard.PressAsync("Control+Home");
        for (var step = 0; step < turn; step++)
        {
            await _page.Keyboard.PressAsync("PageDown");
        }

        await UntilAsync("ArrowDown", at => Begins(at, words) || Begins(words, at));
        if (Begins(await SelectedAsync(), words) && await SelectedAsync() != words)
        {
            await _page.Keyboard.PressAsync("ArrowRight"); // the first word of the sentence
            await UntilAsync("Shift+ArrowRight", at => at == words);
        }
        else
        {
            await UntilAsync("Shift+ArrowDown", at => at == words);
        }
    }

    /// <summary>Applies a code by typing its name in the picker.</summary>
    public async Task PickAsync(string words, string code)
    {
        await SelectAsync(words);
        await OpenPickerAsync(code);
        await _page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types the name of a code over the selection, which opens the picker.</summary>
    public async Task OpenPickerAsync(string code)
    {
        await _page.Keyboard.PressAsync(code[..1].ToLowerInvariant());
        await _page.WaitForFunctionAsync("() => document.activeElement.id === 'code-picker-input'");
        await _page.Keyboard.TypeAsync(code[1..]);
        await Assertions.Expect(_page.Locator("#code-picker-list [aria-selected=true] .picker-name"))
            .ToHaveTextAsync(code);
    }

    public async Task SavedAsync()
    {
        await _page.WaitForSelectorAsync("#desk-saved[data-state=Saved]");
        await Assertions.Expect(_page.Locator("#desk-alert")).ToBeEmptyAsync();
    }

    /// <summary>Writes a note on the coding that was just made.</summary>
    public async Task WriteMemoAsync(string words)
    {
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForFunctionAsync("() => document.activeElement.id === 'desk-memo'");
        await _page.Keyboard.TypeAsync(words);
        await _page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(_page.Locator("#desk-memo")).ToHaveCountAsync(0);
        await SavedAsync();
    }

    /// <summary>Marks the transcript as finished; the pointer was never used.</summary>
    public async Task FinishAsync()
    {
        await TabToAsync(_page, ".desk-bar-end button[aria-pressed]");
        await _page.Keyboard.PressAsync("Enter");
        await _page.WaitForSelectorAsync(".desk-bar-end button[aria-pressed=true]");
        Assert.Equal(0, await _page.EvaluateAsync<int>("() => window.pressed"));
    }

    public Task PressAsync(string key) => _page.Keyboard.PressAsync(key);

    private async Task UntilAsync(string key, Func<string, bool> isThere)
    {
        for (var step = 0; step < ManySteps; step++)
        {
            if (isThere(await SelectedAsync()))
            {
                return;
            }

            await _page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{key} never came there; selected is '{await SelectedAsync()}'");
    }

    private Task<string> SelectedAsync() => _page.EvaluateAsync<string>("() => getSelection().toString()");

    private static bool Begins(string text, string with) =>
        text.Length > 0 && text.StartsWith(with, StringComparison.Ordinal);
}
