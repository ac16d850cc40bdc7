using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>Rounds one after the other; the next server starts while the present one is worked on.</summary>
internal static class KillSeries
{
    /// <summary>Names a seed, to repeat the strokes of an earlier run.</summary>
    public const string Chosen = "MENTORWIJS_KILL_SEED";

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
        Uri? free = null;
        Task<WebProcess>? next = StartAsync(prepared, program, free);
        try
        {
            while (next is not null && !(rounds.Count > 0 && isEnough(rounds[^1])))
            {
                await using var web = await next;
                next = rounds.Count + 1 < most ? StartAsync(prepared, program, free) : null;
                rounds.Add(await KillRound.RunAsync(pages, web, prepared, Stroke.Next(random)));
                Directory.Delete(web.DataFolder, recursive: true);
                free = web.BaseAddress;
            }
        }
        finally
        {
            await using var left = next is null ? null : await next;
        }

        return rounds;
    }

    // Two addresses in turn, so that the browser has scripts and styles from two rounds ago and need not ask for them.
    private static Task<WebProcess> StartAsync(PreparedFolder prepared, WebStart program, Uri? free) =>
        WebProcess.StartAsync(program with
        {
            DataFolder = prepared.Copy(),
            Arguments = free is null ? [] : ["--urls", free.ToString()],
        });
}
