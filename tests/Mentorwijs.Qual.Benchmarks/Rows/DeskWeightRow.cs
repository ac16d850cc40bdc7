using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 8: what a long desk weighs: elements, frames while scrolling, bytes on the wire for one action, memory of the
/// server for one more open desk.
/// </summary>
internal static class DeskWeightRow
{
    private const int Actions = 20;
    private const int Desks = 10;

    /// <summary>Milliseconds behind an action in which the panels have followed.</summary>
    private const int Rest = 400;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        var heap = await DeskHeap.MeasureAsync(folder);
        await using var browser = await DeskBrowser.StartAsync(folder);
        using var wire = CountedWire.To(browser.Address);
        var page = await browser.NewPageAsync(wire.Address);
        var bytes = 0L;
        page.WebSocket += (_, socket) =>
        {
            socket.FrameSent += (_, frame) => Interlocked.Add(ref bytes, LengthOf(frame));
            socket.FrameReceived += (_, frame) => Interlocked.Add(ref bytes, LengthOf(frame));
        };
        await OpenAsync(page, folder.LongDesk);
        var elements = await page.EvaluateAsync<double>("() => document.querySelectorAll('*').length");
        var frames = await ScrollFrames.MeasureAsync(page, "20k words, 2,000 codings", isPromised: true);
        var acts = await ActAsync(page, () => (wire.Take(), Interlocked.Exchange(ref bytes, 0)));
        return
        [
            new Result(8, "elements of a page, 20k words, 2,000 codings", new Sample([elements]))
            {
                Unit = "elements", Must = [new Limit(Figure.Median, 5000)],
                Peer = new Peer("Taguette", Figure.Median, 11_243),
            },
            .. frames,
            new Result(8, "on the wire for one action, both ways, panels and all", KiB(acts, act => act.Wire))
            {
                Unit = "KiB", Must = [new Limit(Figure.Median, 2)],
            },
            new Result(8, "the same before compression", KiB(acts, act => act.Messages)) { Unit = "KiB" },
            heap,
            await MemoryAsync(browser, folder),
        ];
    }

    private static async Task<List<(long Wire, long Messages)>> ActAsync(
        IPage page, Func<(long Wire, long Messages)> take)
    {
        await page.Locator("#desk-pane").FocusAsync();
        var acts = new List<(long Wire, long Messages)>();
        for (var time = 0; time < Actions; time++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
            await page.WaitForTimeoutAsync(Rest);
            _ = take();
            await page.Keyboard.PressAsync("1");
            await page.Locator("#desk-saved[data-state=Saved]").WaitForAsync();
            await page.WaitForTimeoutAsync(Rest);
            acts.Add(take());
        }

        return acts;
    }

    private static Sample KiB(
        IEnumerable<(long Wire, long Messages)> acts, Func<(long Wire, long Messages), long> bytes) =>
        new([.. acts.Select(act => bytes(act) / 1024.0)]);

    // Resident memory holds more than the heap, also what the collector has not given back: so nothing is promised.
    private static async Task<Result> MemoryAsync(DeskBrowser browser, CodedFolder folder)
    {
        var before = browser.ServerMiB();
        for (var desk = 0; desk < Desks; desk++)
        {
            await OpenAsync(await browser.NewPageAsync(), folder.LongDesk);
        }

        return new Result(8, "resident memory for one more open desk", new Sample(
            [(browser.ServerMiB() - before) / Desks]))
        {
            Unit = "MiB",
        };
    }

    /// <summary>Milliseconds until it works.</summary>
    public static async Task<double> OpenAsync(IPage page, string desk)
    {
        await page.GotoAsync(desk, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
        return (await page.EvaluateAsync<double[]>(PageClock.Opened))[1];
    }

    private static int LengthOf(IWebSocketFrame frame) => frame.Binary?.Length ?? frame.Text?.Length ?? 0;
}
