using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 8, further: 60,000 words open, are coded and scrolled; and texts without a coding, of which the frames are the
/// browser's own.
/// </summary>
internal static class HugeDeskRow
{
    private const int Times = 3;
    private const int Codings = 20;
    private const int WarmUp = 3;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await CodedFolder.MakeHugeAsync(run.NewFolder());
        await using var browser = await DeskBrowser.StartAsync(folder);
        var (works, drawn, saved) = (new List<double>(), new List<double>(), new List<double>());
        var page = await browser.NewPageAsync();
        for (var time = 0; time < Times; time++)
        {
            page = await browser.NewPageAsync();
            works.Add(await DeskWeightRow.OpenAsync(page, folder.LongDesk));
        }

        var scrolled = await ScrollFrames.MeasureAsync(page, "60k words, 2,000 codings", isPromised: false);
        await page.Locator("#desk-pane").FocusAsync();
        await page.Keyboard.PressAsync("Control+Home");
        for (var time = 0; time < WarmUp + Codings; time++)
        {
            var one = await FeltCodingRow.CodeNextAsync(page);
            drawn.Add(one[0]);
            saved.Add(one[1]);
        }

        return
        [
            new Result(8, "cold tab, 60k words with 2,000 codings, works", new Sample(works)),
            new Result(8, "key to mark drawn, 60k words, 2,000 codings", new Sample(drawn[WarmUp..])),
            new Result(8, "key to \"Saved\", 60k words, 2,000 codings", new Sample(saved[WarmUp..])),
            .. scrolled,
            .. await BareAsync(browser, folder, CodedFolder.BareLong, "20k words, no coding"),
            .. await BareAsync(browser, folder, CodedFolder.BareHuge, "60k words, no coding"),
        ];
    }

    private static async Task<IReadOnlyList<Result>> BareAsync(
        DeskBrowser browser, CodedFolder folder, string transcript, string text)
    {
        var page = await browser.NewPageAsync();
        await page.GotoAsync(folder.DeskOf(transcript));
        await page.Locator("#desk-codes").WaitForAsync();
        await page.WaitForTimeoutAsync(1000);
        return await ScrollFrames.MeasureAsync(page, text, isPromised: false);
    }
}
