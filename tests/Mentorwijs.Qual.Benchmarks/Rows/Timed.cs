using System.Diagnostics;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>Wall-clock time of one piece of work, in milliseconds.</summary>
internal static class Timed
{
    public static async Task<double> MsAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    /// <summary>The same work so many times, after some times that do not count.</summary>
    public static async Task<IReadOnlyList<double>> MsAsync(int times, int before, Func<Task> work)
    {
        var all = new List<double>();
        for (var time = 0; time < before + times; time++)
        {
            all.Add(await MsAsync(work));
        }

        return all[before..];
    }
}
