using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Jobs;

/// <summary>A report made in the background, to the end.</summary>
internal static class MadeReport
{
    public static readonly ReportWish Wish = new(ReportKind.Factsheet, "nl");

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30); // a busy machine is late, never wrong

    /// <summary>Of a job that nobody knows for who may not start one.</summary>
    public static async Task<JobId> OfAsync(TestWorkbench bench, Actor actor, string project)
    {
        var jobs = bench.Get<ReportJobs>();
        var started = await jobs.StartAsync(actor, project, Wish, CancellationToken.None);
        return started.IsDone ? (await EndAsync(bench, actor, project)).Id : new JobId(Guid.CreateVersion7());
    }

    /// <summary>The newest job when it goes on no longer.</summary>
    public static async Task<ReportJob> EndAsync(TestWorkbench bench, Actor actor, string project)
    {
        using var late = new CancellationTokenSource(Patience);
        while (true)
        {
            var list = await bench.Get<ReportJobs>().ListAsync(actor, project, late.Token);
            if (list.Value[0] is { IsGoingOn: false } ended)
            {
                return ended;
            }

            await Task.Delay(20, late.Token);
        }
    }
}
