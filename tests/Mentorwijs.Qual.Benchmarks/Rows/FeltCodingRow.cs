using Mentorwijs.Qual.Benchmarks.Figures;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 4: from the key to the frame with the mark, and to "Saved", on 20,800 words with 2,000 codings in a browser.
/// </summary>
/// <remarks>The mark is drawn before the server has answered; "Saved" comes after the durable commit.</remarks>
internal static class FeltCodingRow
{
    private const int Times = 60;
    private const int WarmUp = 5;

    /// <summary>Milliseconds in which what a step moved is drawn; the next frame in the gutter is then the mark's.
    /// </summary>
    private const int Rest = 300;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        await using var browser = await DeskBrowser.StartAsync(folder);
        var page = await browser.NewPageAsync();
        await page.GotoAsync(folder.LongDesk);
        _ = await page.EvaluateAsync<double[]>(PageClock.Opened);
        await page.Locator("#desk-pane").FocusAsync();
        var (drawn, saved) = (new List<double>(), new List<double>());
        for (var time = 0; time < WarmUp + Times; time++)
        {
            var one = await CodeNextAsync(page);
            drawn.Add(one[0]);
            saved.Add(one[1]);
        }

        return
        [
            new Result(4, "key to mark drawn, 20k words, 2,000 codings", new Sample(drawn[WarmUp..]))
            {
                Must = [new Limit(Figure.P95, 25)], Peer = new Peer("Taguette, without drawing", Figure.P95, 114),
            },
            new Result(4, "key to \"Saved\", 20k words, 2,000 codings", new Sample(saved[WarmUp..])),
        ];
    }

    /// <summary>The next sentence, and on it the code of the first key, which nobody has given yet: milliseconds to the
    /// mark and to "Saved".</summary>
    public static async Task<double[]> CodeNextAsync(IPage page)
    {
        await page.Keyboard.PressAsync("ArrowDown");
        await page.WaitForTimeoutAsync(Rest);
        await page.EvaluateAsync(PageClock.BeforeKey);
        await page.Keyboard.PressAsync("1");
        return await page.EvaluateAsync<double[]>(PageClock.AfterKey);
    }
}
