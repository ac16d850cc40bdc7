using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 11: five coders, 100,000 units and 30 codes in memory, as one code a unit in a table of values, and as the
/// program has it: sentences that any of the codes may cover, a figure for each code.
/// </summary>
internal static class ManyCodersRow
{
    private const int Times = 20;
    private const int WarmUp = 5;

    private static readonly IReadOnlyList<Limit> Goal = [new(Figure.Median, 20)];

    public static async Task<IReadOnlyList<Result>> RunAsync(Run _)
    {
        var ratings = ManyCoders.Ratings();
        var (study, tree) = ManyCoders.Study();
        var values = await Timed.MsAsync(Times, WarmUp, () => Task.FromResult(ratings.Alpha()));
        var table = await Timed.MsAsync(Times, WarmUp, () => Task.FromResult(AgreementTable.Of(study, tree)));
        return
        [
            new Result(11, "alpha, 5 coders x 100,000 units x 30 codes", new Sample(values))
            {
                Must = Goal, Peer = new Peer("fast-krippendorff", Figure.Median, 1490),
            },
            new Result(11, "all figures, 5 coders x 100,000 sentences x 30 codes", new Sample(table)) { Must = Goal },
        ];
    }
}
