using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Tests.Jobs;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>The ways to the factsheet, the practice publication and the jobs that make them.</summary>
internal static class PaperWays
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    //                                             L C S R O X
    public static readonly IReadOnlyList<RoleRow> Rows =
    [
        new("ExportReport.RunAsync",              "+ + - - 0 0", RoleTable.Ask<ExportReport>(
            (use, world, who) => RoleTable.RefusalOf(
                use.RunAsync(who, world.Slug, MadeReport.Wish, null, CommandId.New(), Ct)))),
        new("ExportReport.RunCheckedAsync",       "+ + - - 0 0", RoleTable.Ask<ExportReport>(
            (use, world, who) => RoleTable.RefusalOf(
                use.RunCheckedAsync(who, world.Slug, MadeReport.Wish, CommandId.New(), Ct)))),
        new("ReportPreviewQuery.RunAsync",        "+ + - - 0 0", RoleTable.Ask<ReportPreviewQuery>(
            (query, world, who) => RoleTable.RefusalOf(query.RunAsync(who, world.Slug, MadeReport.Wish, null, Ct)))),
        new("PaperTextsQuery.RunAsync",           "+ + - - 0 0", RoleTable.Ask<PaperTextsQuery>(
            (query, world, who) => RoleTable.RefusalOf(query.RunAsync(who, world.Slug, Ct)))),
        new("ReportJobs.StartAsync",              "+ + - - 0 0", RoleTable.Ask<ReportJobs>(
            (jobs, world, who) => RoleTable.RefusalOf(jobs.StartAsync(who, world.Slug, MadeReport.Wish, Ct)))),
        new("ReportJobs.ListAsync",               "+ + - - 0 0", RoleTable.Ask<ReportJobs>(
            (jobs, world, who) => RoleTable.RefusalOf(jobs.ListAsync(who, world.Slug, Ct)))),
        new("ReportJobs.StopAsync",               "+ + - - 0 0", RoleTable.Ask<ReportJobs>(
            async (jobs, world, who) => await RoleTable.RefusalOf(
                jobs.StopAsync(who, world.Slug, await MadeReport.OfAsync(world.Bench, who, world.Slug), Ct)))),
        new("ReportJobs.FileAsync",               "+ + - - 0 0", RoleTable.Ask<ReportJobs>(
            async (jobs, world, who) => await RoleTable.RefusalOf(
                jobs.FileAsync(who, world.Slug, await MadeReport.OfAsync(world.Bench, who, world.Slug), Ct)))),
    ];
}
