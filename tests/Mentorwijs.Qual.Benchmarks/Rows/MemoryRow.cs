using System.Diagnostics;
using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 19: resident memory of the server, just started and after work on a project of 10,000 codings: every desk is
/// fetched, then the tables and the chapter with its 5,000 quotes as a Word document.
/// </summary>
internal static class MemoryRow
{
    private const int Times = 3;
    private const int Desks = 80;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var folder = await run.CodedAsync();
        var (idle, used) = (new List<double>(), new List<double>());
        for (var time = 0; time < Times; time++)
        {
            await using var web = await WebProcess.StartAsync(Installed.Web with { DataFolder = folder.Path });
            using var client = new HttpClient { BaseAddress = web.BaseAddress };
            _ = await client.GetStringAsync(web.SignInAddress);
            idle.Add(MiBOf(web));
            for (var desk = 1; desk <= Desks; desk++)
            {
                _ = await client.GetStringAsync(folder.DeskOf($"L{desk:00}"));
            }

            _ = await client.GetStringAsync(folder.LongDesk);
            _ = await client.GetStringAsync($"/projects/{folder.Slug}/tables");
            _ = await client.GetByteArrayAsync($"/projects/{folder.Slug}/chapter.docx");
            used.Add(MiBOf(web));
        }

        return
        [
            new Result(19, "memory of the server, idle", new Sample(idle))
            {
                Unit = "MiB", Must = [new Limit(Figure.Median, 180)],
                Peer = new Peer("Taguette", Figure.Median, 81),
            },
            new Result(19, "memory of the server, 10k codings in use", new Sample(used))
            {
                Unit = "MiB", Must = [new Limit(Figure.Median, 300)],
                Peer = new Peer("Taguette", Figure.Median, 105),
            },
        ];
    }

    private static double MiBOf(WebProcess web)
    {
        using var process = Process.GetProcessById(web.Id);
        return process.WorkingSet64 / 1024.0 / 1024;
    }
}
