using System.Diagnostics;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>The built qual, started as a process of its own, in the folder with the sources.</summary>
internal sealed record QualProcess(int ExitCode, string Output, string Errors)
{
    public static async Task<QualProcess> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Repository.Root,
            // The language of the machine must not decide what a test sees.
            Environment = { ["LANG"] = "nl_NL.UTF-8", ["LC_ALL"] = "nl_NL.UTF-8" },
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "qual.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("qual did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(limit.Token);
        return new QualProcess(process.ExitCode, Plain(await output), Plain(await errors));
    }

    private static string Plain(string text) => text.ReplaceLineEndings("\n");
}
