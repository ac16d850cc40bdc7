using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Exchange;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 15: a table of 50,000 codings with all their attributes, from the database to the bytes, and its entry in the
/// journal.
/// </summary>
internal static class TablesRow
{
    private const int Times = 7;
    private const int WarmUp = 2;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.ManyAsync();
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var csv = await Timed.MsAsync(Times, WarmUp, () => ExportAsync(open, folder.Slug, TableFile.Csv));
        var excel = await Timed.MsAsync(Times, WarmUp, () => ExportAsync(open, folder.Slug, TableFile.Excel));
        return
        [
            new Result(15, "50,000 codings with all attributes as CSV", new Sample(csv))
            {
                Must = [new Limit(Figure.Median, 700)], Peer = new Peer("Taguette", Figure.Median, 9_400),
            },
            new Result(15, "50,000 codings with all attributes as Excel", new Sample(excel))
            {
                Must = [new Limit(Figure.Median, 2_000)], Peer = new Peer("Taguette", Figure.Median, 14_400),
            },
        ];
    }

    private static async Task ExportAsync(OpenFolder open, string project, TableFile file) =>
        _ = (await open.Get<ExportTables>().RunAsync(
            open.Owner, project, TableKind.Codings, file, null, "nl", CommandId.New(), CancellationToken.None)).Value;
}
