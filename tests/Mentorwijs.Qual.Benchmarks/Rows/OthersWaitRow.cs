using System.Diagnostics;
using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Row 16: how long others wait for a small page while somebody fetches one large file after the other: the chapter
/// with 5,000 quotes, and 50,000 codings as a table; and the most memory that the server took with the chapter.
/// </summary>
internal static class OthersWaitRow
{
    private const int Files = 5;

    /// <summary>Milliseconds between two pages: somebody who clicks through the program, and quickly.</summary>
    private const int Pause = 20;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var (coded, many) = (await run.CodedAsync(), await run.ManyAsync());
        var (chapter, peak) = await WaitAsync(coded, "chapter.docx");
        var (csv, _) = await WaitAsync(many, "tables/codings.csv");
        var (excel, _) = await WaitAsync(many, "tables/codings.xlsx");
        return
        [
            Waited("a chapter with 5,000 quotes", chapter),
            new Result(16, "most memory of the server with five such chapters", new Sample([peak]))
            {
                Unit = "MiB", Must = [new Limit(Figure.Median, 300)],
            },
            Waited("50,000 codings as CSV", csv) with { Peer = Taguette },
            Waited("50,000 codings as Excel", excel) with { Peer = Taguette },
        ];
    }

    private static Peer Taguette { get; } = new("Taguette", Figure.P95, 11_400);

    private static Result Waited(string file, Sample waits) =>
        new(16, $"a small page of others during {file}", waits) { Must = [new Limit(Figure.P95, 100)] };

    private static async Task<(Sample Waits, double PeakMiB)> WaitAsync(CodedFolder folder, string file)
    {
        await using var web = await WebProcess.StartAsync(Installed.Web with { DataFolder = folder.Path });
        // one client, as the address of the owner opens only once; it opens a connection for each request that waits
        using var client = new HttpClient { BaseAddress = web.BaseAddress };
        _ = await client.GetStringAsync(web.SignInAddress);
        var small = $"/projects/{folder.Slug}";
        _ = await client.GetStringAsync(small);
        var fetching = Task.Run(async () =>
        {
            for (var number = 0; number < Files; number++)
            {
                _ = await client.GetByteArrayAsync($"/projects/{folder.Slug}/{file}");
            }
        });
        var waits = new List<double>();
        while (!fetching.IsCompleted)
        {
            waits.Add(await Timed.MsAsync(() => client.GetStringAsync(small)));
            await Task.Delay(Pause);
        }

        await fetching;
        using var process = Process.GetProcessById(web.Id);
        return (new Sample(waits), process.PeakWorkingSet64 / 1024.0 / 1024);
    }
}
