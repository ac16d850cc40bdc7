using Mentorwijs.Qual.Benchmarks.Figures;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Rows 5, 6 and 7: opening a desk in a real browser, until its text shows and until it works.</summary>
internal static class OpenDeskRow
{
    private const int Times = 10;
    private const int WarmUp = 2;

    /// <summary>Milliseconds; Taguette with 2,000 highlights, cold and within the program alike.</summary>
    private static readonly Peer PeerOfLong = new("Taguette", Figure.Median, 68_200);

    /// <summary>From the page of rounds, whose circuit is up, by its link.</summary>
    public static async Task<IReadOnlyList<Result>> WithinAsync(Run run)
    {
        var folder = await run.CodedAsync();
        await using var browser = await DeskBrowser.StartAsync(folder);
        var page = await browser.NewPageAsync();
        var values = new List<double>();
        for (var time = 0; time < WarmUp + Times; time++)
        {
            await page.GotoAsync($"/projects/{folder.Slug}/rounds");
            await page.Locator($"a[href$='{folder.LongDesk}']").First.ClickAsync();
            await page.WaitForURLAsync("**" + folder.LongDesk);
            values.Add((await OpenedAsync(page)).Works);
        }

        return
        [
            new Result(5, "open 20k words with 2,000 codings in the program", new Sample(values[WarmUp..]))
            {
                Must = [new Limit(Figure.Median, 250), new Limit(Figure.P95, 400)], Peer = PeerOfLong,
            },
        ];
    }

    public static async Task<IReadOnlyList<Result>> LongAsync(Run run)
    {
        var (text, works) = await ColdAsync(run, (await run.CodedAsync()).LongDesk);
        return
        [
            // the peer's figure tells when its highlights were loaded, not when text could be read
            new Result(6, "cold tab, 20k words with 2,000 codings, first text", text)
            {
                Must = [new Limit(Figure.Median, 300)],
            },
            new Result(6, "cold tab, 20k words with 2,000 codings, works", works)
            {
                Must = [new Limit(Figure.Median, 1200)], Peer = PeerOfLong,
            },
        ];
    }

    public static async Task<IReadOnlyList<Result>> UsualAsync(Run run)
    {
        var (_, works) = await ColdAsync(run, (await run.CodedAsync()).UsualDesk);
        return
        [
            new Result(7, "cold tab, 8k words with 85 codings, works", works)
            {
                Must = [new Limit(Figure.Median, 800)], Peer = new Peer("Taguette", Figure.Median, 1230),
            },
        ];
    }

    private static async Task<(Sample Text, Sample Works)> ColdAsync(Run run, string desk)
    {
        await using var browser = await DeskBrowser.StartAsync(await run.CodedAsync());
        var (text, works) = (new List<double>(), new List<double>());
        for (var time = 0; time < WarmUp + Times; time++)
        {
            var page = await browser.NewPageAsync();
            await page.GotoAsync(desk, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            var opened = await OpenedAsync(page);
            text.Add(opened.Text);
            works.Add(opened.Works);
            await page.Context.CloseAsync();
        }

        return (new Sample(text[WarmUp..]), new Sample(works[WarmUp..]));
    }

    private static async Task<(double Text, double Works)> OpenedAsync(IPage page) =>
        await page.EvaluateAsync<double[]>(PageClock.Opened) is [var text, var works]
            ? (text, works)
            : throw new InvalidOperationException("The page gave no times.");
}
