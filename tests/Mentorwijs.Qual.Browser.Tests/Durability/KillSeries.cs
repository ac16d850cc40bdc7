using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>Rounds one after the other; the next server starts while the present one is worked on.</summary>
internal static class KillSeries
{
    /// <summary>Names a seed, to repeat the strokes of an earlier run.</summary>
    public const string Chosen = "MENTORWIJS_KILL_SEED";

    /// <summary>A server that lives for two seconds need not learn what to compile better later.</summary>
    private static readonly Dictionary<string, string> ShortLife = new() { ["DOTNET_TieredPGO"] = "0" };

    public static int Seed() =>
        int.TryParse(Environment.GetEnvironmentVariable(Chosen), out var seed) ? seed : Random.Shared.Next();

    /// <param name="isEnough">Asked after each round with the last one.</param>
    public static async Task<IReadOnlyList<KillRound>> RunAsync(
        SharedBrowser browser, PreparedFolder prepared, WebStart program, int seed, int most,
        Func<KillRound, bool> isEnough)
    {
        var random = new Random(seed);
        var rounds = new List<KillRound>();
        await using var pages = await CodingPages.OpenAsync(browser);
        Task<WebProcess>? next = StartAsync(prepared, program);
        try
        {
            while (next is not null && !(rounds.Count > 0 && isEnough(rounds[^1])))
            {
                await using var web = await next;
                next = rounds.Count + 1 < most ? StartAsync(prepared, program) : null;
                rounds.Add(await KillRound.RunAsync(pages, web, prepared, Stroke.Next(random)));
                Directory.Delete(web.DataFolder, recursive: true);
            }
        }
        finally
        {
            await using var left = next is null ? null : await next;
        }

        return rounds;
    }

    private static Task<WebProcess> StartAsync(PreparedFolder prepared, WebStart program) =>
        WebProcess.StartAsync(program with { DataFolder = prepared.Copy(), Variables = ShortLife });
}
