using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Managed memory of the server for one more open desk, the whole circuit: connection, drawn parts, what it knows.
/// All desks are on one text, which the server has in memory once.
/// </summary>
internal static class CircuitHeap
{
    private const int Desks = 10;

    /// <summary>Between two full collections that give back the arrays that were lent out for drawing: the first one
    /// notes which nobody uses, a second one a minute later drops them.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(65);

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        var probe = new HeapProbe();
        await using var browser = await DeskBrowser.StartAsync(folder, probe);
        // the first desk fills what all of them share
        await DeskWeightRow.OpenAsync(await browser.NewPageAsync(), folder.LongDesk);
        var before = await RestedAsync(probe);
        for (var desk = 0; desk < Desks; desk++)
        {
            await DeskWeightRow.OpenAsync(await browser.NewPageAsync(), folder.LongDesk);
        }

        var after = await RestedAsync(probe);
        return
        [
            new Result(8, "managed heap for one more open desk, whole circuit", new Sample([(after - before) / Desks]))
            {
                Unit = "MiB", Must = [new Limit(Figure.Median, 1)],
            },
        ];
    }

    private static async Task<double> RestedAsync(HeapProbe probe)
    {
        _ = await probe.MiBAsync();
        await Task.Delay(Rest);
        return await probe.MiBAsync();
    }
}
