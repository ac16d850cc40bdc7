using System.Diagnostics;
using System.Globalization;
using Mentorwijs.Qual.Benchmarks.Figures;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>The first call of a job, for which nothing is compiled yet: each in a process of its own.</summary>
internal static class FirstCall
{
    /// <summary>The word on the command line of such a process.</summary>
    public const string Word = "first";

    private const int Times = 5;

    /// <summary>Starts this program again so many times; the folder must not be open here.</summary>
    public static async Task<Sample> MeasureAsync(string job, string folder, params string[] words)
    {
        var values = new List<double>();
        for (var time = 0; time < Times; time++)
        {
            var info = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            foreach (var word in (string[])[typeof(FirstCall).Assembly.Location, Word, job, folder, .. words])
            {
                info.ArgumentList.Add(word);
            }

            using var process = Process.Start(info) ?? throw new InvalidOperationException("dotnet did not start.");
            var said = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            values.Add(double.Parse(said, CultureInfo.InvariantCulture));
        }

        return new Sample(values);
    }

    /// <summary>In the process that was started: opens the folder, does the job, prints its milliseconds.</summary>
    public static async Task AnswerAsync(IReadOnlyList<string> words)
    {
        await using var open = await OpenFolder.OpenAsync(words[1]);
        if (words[0] is BoardRow.ReadyJob or BoardRow.ReadyDrawnJob or AgreementRow.ReadyJob)
        {
            await open.Get<PrepareComparing>().RunAsync(CancellationToken.None);
        }

        if (words[0] is ChapterRow.ReadyJob)
        {
            await open.Get<PrepareChapter>().RunAsync(CancellationToken.None);
        }

        var ms = await Timed.MsAsync(() => words[0] switch
        {
            AgreementRow.Job or AgreementRow.ReadyJob => AgreementRow.ComputeAsync(open, words[2], words[3]),
            BoardRow.Job or BoardRow.ReadyJob => BoardRow.BoardAsync(open, words[2], words[3]),
            BoardRow.DrawnJob or BoardRow.ReadyDrawnJob => BoardRow.DrawAsync(open, words[2], words[3]),
            ChapterRow.Job or ChapterRow.ReadyJob => ChapterRow.ExportAsync(open, words[2]),
            _ => throw new ArgumentOutOfRangeException(nameof(words), words[0], "No such job."),
        });
        Console.Write(ms.ToString("R", CultureInfo.InvariantCulture));
    }
}
