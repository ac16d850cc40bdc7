using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 11: the agreement of 80 interviews coded by two with 30 codes, every coefficient but the bootstrap: after a
/// change, when all is read from the database and compared anew, and again when nothing has changed since.
/// </summary>
internal static class AgreementRow
{
    public const string Job = "agreement";

    /// <summary>The same when the program has made itself ready, as it does two seconds after it started.</summary>
    public const string ReadyJob = "agreement-ready";

    private const int Times = 20;
    private const int WarmUp = 5;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.ComparedAsync();
        var first = await FirstCall.MeasureAsync(Job, folder.Path, folder.Slug, folder.Round);
        var ready = await FirstCall.MeasureAsync(ReadyJob, folder.Path, folder.Slug, folder.Round);
        await using var open = await OpenFolder.OpenAsync(folder.Path);
        var changed = new List<double>();
        for (var time = 0; time < WarmUp + Times; time++)
        {
            await ChangeAsync(open, folder, time);
            changed.Add(await Timed.MsAsync(() => ComputeAsync(open, folder.Slug, folder.Round)));
        }

        var again = await Timed.MsAsync(Times, WarmUp, () => ComputeAsync(open, folder.Slug, folder.Round));
        var peer = new Peer("QualCoder", Figure.Median, 5110);
        return
        [
            new Result(11, "agreement, 80 interviews x 30 codes, first after the start", ready)
            {
                Must = [new Limit(Figure.Median, 150)], Peer = peer,
            },
            new Result(11, "agreement, 80 interviews x 30 codes, in the moment of the start", first) { Peer = peer },
            new Result(11, "agreement, 80 interviews x 30 codes, after a change", new Sample(changed[WarmUp..]))
            {
                Must = [new Limit(Figure.Median, 50)], Peer = peer,
            },
            new Result(11, "agreement, 80 interviews x 30 codes, nothing changed", new Sample(again)),
        ];
    }

    public static async Task ComputeAsync(OpenFolder open, string project, string round) =>
        _ = (await open.Get<ComputeAgreement>()
            .RunAsync(open.Owner, project, round, null, CancellationToken.None)).Value;

    // Any act that might touch a compared round: the program cannot know that a new member changes no figure.
    internal static async Task ChangeAsync(OpenFolder open, ComparedFolder folder, int time)
    {
        var project = (await open.Get<ProjectQuery>().RunAsync(open.Owner, folder.Slug, CancellationToken.None)).Value;
        _ = (await open.Get<InvitePerson>().RunAsync(
            open.Owner, project.Id, $"Lezer {time}", Role.Reader, CommandId.New(), CancellationToken.None)).Value;
    }
}
