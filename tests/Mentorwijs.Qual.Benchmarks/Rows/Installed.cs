using System.Diagnostics;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// The program as the README installs it, compiled beforehand for this kind of computer; the rows are measured in a
/// copy of this one that was made the same way.
/// </summary>
internal static class Installed
{
    /// <summary>The word on the command line of that copy.</summary>
    public const string Word = "installed";

    private static readonly string Folder =
        Repository.PathOf("tests", "Mentorwijs.Qual.Benchmarks", "bin", "installed");

    private static readonly string OwnDll =
        Path.Combine(Folder, "bench", Path.GetFileName(typeof(Installed).Assembly.Location));

    /// <summary>The server as people start it: the installed one, or in a copy that was built only, the built one.
    /// </summary>
    public static WebStart Web { get; } = typeof(Installed).Assembly.Location == OwnDll
        ? WebStart.Built.AsIs with { Dll = Path.Combine(Folder, "web", WebStart.DllName) }
        : WebStart.Built.AsIs;

    /// <summary>Installs both and runs the rows there; where that cannot be done, runs them here and says so.</summary>
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        Console.Error.WriteLine("Installing the program to measure it; the first time takes some minutes …");
        foreach (var (project, place) in new[]
        {
            (Repository.PathOf("src", "Mentorwijs.Qual.Web"), Path.Combine(Folder, "web")),
            (Repository.PathOf("tests", "Mentorwijs.Qual.Benchmarks"), Path.Combine(Folder, "bench")),
        })
        {
            string[] publish = ["publish", project, "-c", "Release", "-p:Precompiled=true", "-v", "q", "-o", place];
            if (await StartAsync(publish) != 0)
            {
                Console.WriteLine("It could not be installed: what was built is measured, first calls take longer.");
                return await Driver.RunAsync(words);
            }
        }

        return await StartAsync([OwnDll, Word, .. words]);
    }

    private static async Task<int> StartAsync(string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", words))
            ?? throw new InvalidOperationException("dotnet did not start.");
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
