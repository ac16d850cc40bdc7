using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 3: one coding action without a browser (permission, rules, coding and journal entry in one durable commit), by
/// turns on a usual and on a long interview, so that both meet the same machine.
/// </summary>
internal static class CodingRow
{
    private const int Actions = 600;
    private const int WarmUp = 50;
    private const double MostForLonger = 1.3;

    /// <summary>UTF-16 units; each action codes the next stretch, so none grows into another.</summary>
    private const int Stretch = 80;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        await using var open = await OpenFolder.OpenAsync(run.NewFolder());
        var (project, slug, round) = await open.ProjectAsync("Proef met coderen");
        var usual = await open.ImportAsync(project, Interview.Make("L01", 1));
        var large = await open.ImportAsync(project, Interview.Make("G01", 2, Interview.LongTurns));
        var book = (await open.Get<ProjectQuery>().RunAsync(open.Owner, slug, CancellationToken.None)).Value.Codebook;
        var (short8, long20) = (new List<double>(), new List<double>());
        for (var action = 0; action < WarmUp + Actions; action++)
        {
            var code = book.Codes[action % book.Codes.Count].Id;
            var first = await Timed.MsAsync(() => ApplyAsync(open, project, round, usual, code, action));
            var second = await Timed.MsAsync(() => ApplyAsync(open, project, round, large, code, action));
            if (action >= WarmUp)
            {
                short8.Add(first);
                long20.Add(second);
            }
        }

        var (of8, of20) = (new Sample(short8), new Sample(long20));
        return
        [
            new Result(3, "coding action on the server, 8k words", of8)
            {
                Must = [new Limit(Figure.P95, 5)], Peer = new Peer("Taguette", Figure.P95, 32),
            },
            new Result(3, "coding action on the server, 20k words", of20)
            {
                Must = [new Limit(Figure.P95, 5)], Peer = new Peer("Taguette", Figure.P95, 114),
            },
            new Result(3, "20k words against 8k, medians", new Sample([of20.Median / of8.Median]))
            {
                Unit = "x", Must = [new Limit(Figure.Median, MostForLonger)],
            },
        ];
    }

    private static async Task ApplyAsync(
        OpenFolder open, ProjectId project, RoundId round, TranscriptId transcript, CodeId code, int action)
    {
        // an import is the text's first revision, and the numbers of revisions begin at 1
        var place = new CodingPlace(project, round, transcript, action * Stretch, (action + 1) * Stretch, 1);
        _ = (await open.Get<ApplyCode>().RunAsync(open.Owner, place, code, CommandId.New(), CancellationToken.None))
            .Value;
    }
}
