using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 12: the board of 80 interviews coded by two with 40 codes, with and without intervals: after a change, when all
/// is read from the database anew, and again when nothing has changed since.
/// </summary>
internal static class BoardRow
{
    public const string Job = "board";
    public const string DrawnJob = "board-drawn";

    /// <summary>The same when the program has made itself ready, as it does two seconds after it started.</summary>
    public const string ReadyJob = "board-ready";
    public const string ReadyDrawnJob = "board-ready-drawn";

    private const int Times = 20;
    private const int WarmUp = 5;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.BoardAsync();
        var first = await FirstCall.MeasureAsync(Job, folder.Path, folder.Slug, folder.Round);
        var drawn = await FirstCall.MeasureAsync(DrawnJob, folder.Path, folder.Slug, folder.Round);
        var ready = await FirstCall.MeasureAsync(ReadyJob, folder.Path, folder.Slug, folder.Round);
        var readyDrawn = await FirstCall.MeasureAsync(ReadyDrawnJob, folder.Path, folder.Slug, folder.Round);
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var changed = new List<double>();
        for (var time = 0; time < WarmUp + Times; time++)
        {
            await AgreementRow.ChangeAsync(open, folder, time);
            changed.Add(await Timed.MsAsync(() => BoardAsync(open, folder.Slug, folder.Round)));
        }

        var warm = await Timed.MsAsync(Times, WarmUp, () => BoardAsync(open, folder.Slug, folder.Round));
        return
        [
            new Result(12, "board, 80 interviews x 40 codes, first after the start", ready)
            {
                Must = [new Limit(Figure.Median, 150)],
            },
            new Result(12, "board with 2,000 draws, first after the start", readyDrawn)
            {
                Must = [new Limit(Figure.Median, 500)],
            },
            new Result(12, "board, in the moment of the start", first),
            new Result(12, "board with 2,000 draws, in the moment of the start", drawn),
            new Result(12, "board, 80 interviews x 40 codes, after a change", new Sample(changed[WarmUp..]))
            {
                Must = [new Limit(Figure.Median, 50)],
            },
            new Result(12, "board, 80 interviews x 40 codes, nothing changed", new Sample(warm)),
        ];
    }

    public static async Task BoardAsync(OpenFolder open, string project, string round) =>
        _ = (await ViewAsync(open, project, round)).Board.Value;

    public static async Task DrawAsync(OpenFolder open, string project, string round)
    {
        var view = await ViewAsync(open, project, round);
        _ = (view.Board.Value, view.Intervals.Value);
    }

    private static async Task<AgreementView> ViewAsync(OpenFolder open, string project, string round) =>
        (await open.Get<ComputeAgreement>().RunAsync(open.Owner, project, round, null, CancellationToken.None)).Value;
}
