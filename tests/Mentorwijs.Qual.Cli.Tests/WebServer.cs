using System.Diagnostics;
using System.Reflection;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>The real server as a process of its own, working in a data folder.</summary>
internal sealed class WebServer : IAsyncDisposable
{
    private const string Listens = "Mentorwijs.Qual: open http://";

    private static readonly string Configuration = typeof(WebServer).Assembly
        .GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private readonly Process _process;

    private WebServer(Process process) => _process = process;

    /// <summary>Comes back when it listens.</summary>
    public static async Task<WebServer> StartAsync(string dataFolder)
    {
        var start = Command(dataFolder, "http://127.0.0.1:0");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start");
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(Listens, StringComparison.Ordinal))
            {
                return new WebServer(process);
            }
        }

        throw new InvalidOperationException("The server ended before it listened");
    }

    /// <summary>The server as it is started, with its words caught.</summary>
    public static ProcessStartInfo Command(string dataFolder, string address) => new("dotnet")
    {
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        WorkingDirectory = Path.GetTempPath(),
        ArgumentList =
        {
            Repository.PathOf(
                "src", "Mentorwijs.Qual.Web", "bin", Configuration, "net10.0", "Mentorwijs.Qual.Web.dll"),
            "--data", dataFolder, "--urls", address,
        },
    };

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
