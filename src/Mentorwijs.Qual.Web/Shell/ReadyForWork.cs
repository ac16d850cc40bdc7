using System.Data.Common;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Makes ready what is slow the first time, while the first person is still signing in.</summary>
public sealed class ReadyForWork(
    PrepareComparing comparing, PrepareChapter chapter, TimeProvider clock) : BackgroundService
{
    /// <summary>The pages somebody waits for at the start go first.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(Wait, clock, stoppingToken);
            await Task.Run(() => comparing.RunAsync(stoppingToken), stoppingToken);
            await Task.Run(() => chapter.RunAsync(stoppingToken), stoppingToken);
        }
        catch (Exception trouble) when (trouble is OperationCanceledException or DbException)
        {
            // the program stops, or its file is busy: then the first who asks waits a moment
        }
    }
}
