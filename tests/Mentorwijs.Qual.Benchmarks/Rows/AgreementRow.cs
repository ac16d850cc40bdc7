using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 11: the agreement of 80 interviews coded by two with 30 codes, every coefficient but the bootstrap, read from
/// the database each time.
/// </summary>
internal static class AgreementRow
{
    public const string Job = "agreement";

    private const int Times = 20;
    private const int WarmUp = 5;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.ComparedAsync();
        var first = await FirstCall.MeasureAsync(Job, folder.Path, folder.Slug, folder.Round);
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var warm = await Timed.MsAsync(Times, WarmUp, () => ComputeAsync(open, folder.Slug, folder.Round));
        var peer = new Peer("QualCoder", Figure.Median, 5110);
        return
        [
            new Result(11, "agreement, 80 interviews x 30 codes, first", first)
            {
                Must = [new Limit(Figure.Median, 150)], Peer = peer,
            },
            new Result(11, "agreement, 80 interviews x 30 codes, warm", new Sample(warm))
            {
                Must = [new Limit(Figure.Median, 50)], Peer = peer,
            },
        ];
    }

    public static async Task ComputeAsync(OpenFolder open, string project, string round) =>
        _ = (await open.Get<ComputeAgreement>()
            .RunAsync(open.Owner, project, round, null, CancellationToken.None)).Value;
}
