using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Managed memory of what one open desk knows: text, codes, codings. Measured in this process after a full collection;
/// the drawn parts and the connection of a circuit come on top, so it is told and not held against a limit.
/// </summary>
internal static class DeskHeap
{
    private const int Desks = 20;

    public static async Task<Result> MeasureAsync(CodedFolder folder)
    {
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var kept = new List<DeskState> { await OpenAsync(open, folder) };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var desk = 0; desk < Desks; desk++)
        {
            kept.Add(await OpenAsync(open, folder));
        }

        var after = GC.GetTotalMemory(forceFullCollection: true);
        GC.KeepAlive(kept);
        return new Result(8, "managed memory of what one more open desk knows", new Sample(
            [(after - before) / (double)Desks / 1024 / 1024]))
        {
            Unit = "MiB",
        };
    }

    private static async Task<DeskState> OpenAsync(OpenFolder open, CodedFolder folder) =>
        new((await open.Get<CodingDeskQuery>()
            .RunAsync(open.Owner, folder.Slug, "open", "G01", CancellationToken.None)).Value, "nl");
}
