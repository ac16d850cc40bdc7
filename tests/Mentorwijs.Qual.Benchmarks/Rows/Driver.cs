using System.Globalization;
using Mentorwijs.Qual.Benchmarks.Figures;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Runs the chosen rows one after the other and prints machine, table and what is not met.</summary>
internal static class Driver
{
    private static readonly (int Row, Func<Run, Task<IReadOnlyList<Result>>> Measure)[] All =
    [
        (1, ImportRow.WordAsync),
        (2, ImportRow.TextAsync),
        (3, CodingRow.RunAsync),
        (4, FeltCodingRow.RunAsync),
        (5, OpenDeskRow.WithinAsync),
        (6, OpenDeskRow.LongAsync),
        (7, OpenDeskRow.UsualAsync),
        (8, DeskWeightRow.RunAsync),
        (8, CircuitHeap.RunAsync),
        (8, HugeDeskRow.RunAsync),
        (11, AgreementRow.RunAsync),
        (11, ManyCodersRow.RunAsync),
        (12, BoardRow.RunAsync),
        (13, ChapterRow.RunAsync),
        (15, TablesRow.RunAsync),
        (16, OthersWaitRow.RunAsync),
        (18, StartRow.RunAsync),
        (19, MemoryRow.RunAsync),
    ];

    /// <param name="rows">Numbers of rows; none = all.</param>
    /// <returns>0, also where something is not met: a busy machine is no fault of the program.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> rows)
    {
        var known = All.Select(one => one.Row.ToString(CultureInfo.InvariantCulture)).ToList();
        if (rows.Except(known).ToList() is { Count: > 0 } unknown)
        {
            Console.Error.WriteLine(
                $"No such row: {string.Join(' ', unknown)}. Rows: {string.Join(' ', known.Distinct())}; "
                + "or: check, micro.");
            return 2;
        }

        using var run = new Run();
        Console.WriteLine(Machine.Say(run.Folder));
        var results = new List<Result>();
        foreach (var (row, measure) in All.Where((_, index) => rows.Count == 0 || rows.Contains(known[index])))
        {
            Console.Error.WriteLine($"row {row} …");
            results.AddRange(await measure(run));
        }

        Console.WriteLine($"\n{ResultTable.Of(results)}\nLoad average at the end: {Machine.Load()}");
        return 0;
    }
}
