using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Row 18: from starting the program on an existing database to the first page after signing in.</summary>
internal static class StartRow
{
    private const int Times = 7;

    public static async Task<IReadOnlyList<Result>> RunAsync(Run run)
    {
        var start = Installed.Web with { DataFolder = (await run.CodedAsync()).Path };
        var values = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            WebProcess? web = null;
            try
            {
                values.Add(await Timed.MsAsync(async () =>
                {
                    web = await WebProcess.StartAsync(start);
                    using var client = new HttpClient();
                    _ = await client.GetStringAsync(web.SignInAddress);
                }));
            }
            finally
            {
                await (web?.DisposeAsync() ?? ValueTask.CompletedTask);
            }
        }

        return
        [
            new Result(18, "start to first page, existing database", new Sample(values))
            {
                Must = [new Limit(Figure.Median, 1500)], Peer = new Peer("Taguette", Figure.Median, 590),
            },
        ];
    }
}
