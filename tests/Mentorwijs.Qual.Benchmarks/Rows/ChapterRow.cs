using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 13: the chapter as a Word document with 5,000 quotes under 100 headings, from the database to the bytes, with
/// the tables, the methods and the codebook that a chapter has, and its entry in the journal.
/// </summary>
internal static class ChapterRow
{
    public const string Job = "chapter";

    /// <summary>The same when the program has made itself ready, as it does two seconds after it started.</summary>
    public const string ReadyJob = "chapter-ready";

    private const int Times = 10;
    private const int WarmUp = 3;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        var first = await FirstCall.MeasureAsync(Job, folder.Path, folder.Slug);
        var ready = await FirstCall.MeasureAsync(ReadyJob, folder.Path, folder.Slug);
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var warm = await Timed.MsAsync(Times, WarmUp, () => ExportAsync(open, folder.Slug));
        var peer = new Peer("Taguette", Figure.Median, 10_100);
        return
        [
            new Result(13, "Word export, 5,000 quotes under headings, first", first)
            {
                Must = [new Limit(Figure.Median, 800)], Peer = peer,
            },
            new Result(13, "Word export, 5,000 quotes under headings, first, program made ready", ready)
            {
                Must = [new Limit(Figure.Median, 800)], Peer = peer,
            },
            new Result(13, "Word export, 5,000 quotes under headings, warm", new Sample(warm))
            {
                Must = [new Limit(Figure.Median, 400)], Peer = peer,
            },
        ];
    }

    public static async Task ExportAsync(OpenFolder open, string project) =>
        _ = (await open.Get<ExportChapter>()
            .RunAsync(open.Owner, project, "nl", null, CommandId.New(), CancellationToken.None)).Value;
}
