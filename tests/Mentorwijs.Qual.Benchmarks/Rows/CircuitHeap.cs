using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Managed memory of the server for one more open page, the whole circuit: connection, drawn parts, what it knows.
/// </summary>
internal static class CircuitHeap
{
    private const int Pages = 10;

    /// <summary>Milliseconds in which a page that has opened comes to rest.</summary>
    private const int Rest = 1000;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        var probe = new HeapProbe();
        await using var browser = await DeskBrowser.StartAsync(folder, probe);
        // the first desk fills what all of them share
        await DeskWeightRow.OpenAsync(await browser.NewPageAsync(), folder.LongDesk);
        var desk = await OfOneMoreAsync(
            browser, probe, async page => await DeskWeightRow.OpenAsync(page, folder.LongDesk));
        var small = await OfOneMoreAsync(browser, probe, async page =>
        {
            await page.GotoAsync($"/projects/{folder.Slug}/rounds");
            await page.Locator(".round-card").First.WaitForAsync();
        });
        return
        [
            new Result(8, "managed heap for one more open desk, whole circuit", new Sample([desk]))
            {
                Unit = "MiB", Must = [new Limit(Figure.Median, 1)],
            },
            new Result(8, "the same for a page of rounds, which has a circuit too", new Sample([small]))
            {
                Unit = "MiB",
            },
        ];
    }

    private static async Task<double> OfOneMoreAsync(DeskBrowser browser, HeapProbe probe, Func<IPage, Task> open)
    {
        var opened = new List<IPage> { await browser.NewPageAsync() };
        await open(opened[0]);
        await opened[0].WaitForTimeoutAsync(Rest);
        var before = await probe.MiBAsync();
        for (var page = 0; page < Pages; page++)
        {
            opened.Add(await browser.NewPageAsync());
            await open(opened[^1]);
        }

        await opened[^1].WaitForTimeoutAsync(Rest);
        return (await probe.MiBAsync() - before) / Pages;
    }
}
