using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>The server as its own process, as a person starts it, with a port and a data folder of its own.</summary>
public sealed partial class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan TimeToStart = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly bool _isOurFolder;
    private readonly WebStart _start;

    private WebProcess(WebStart start)
    {
        _start = start;
        _isOurFolder = start.DataFolder is null;
        DataFolder = start.DataFolder ?? Directory.CreateTempSubdirectory("mentorwijs-web-").FullName;
        _process = new Process { StartInfo = HowToStart(start, DataFolder) };
        _process.OutputDataReceived += (_, line) => Heard(line.Data);
        _process.ErrorDataReceived += (_, line) => Heard(line.Data);
    }

    /// <summary>E.g. http://127.0.0.1:41234/.</summary>
    public Uri BaseAddress => _start.Listens ?? new(SignInAddress, "/");

    /// <summary>The one-time address that was printed.</summary>
    public Uri SignInAddress { get; private set; } = new("about:blank");

    public string DataFolder { get; }

    /// <summary>Of the process.</summary>
    public int Id => _process.Id;

    /// <summary>All lines so far, of stdout and stderr.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>The cookies of the owner, once somebody has used the one-time address.</summary>
    internal string? OwnersCookies { get; set; }

    public static Task<WebProcess> StartAsync() => StartAsync(WebStart.Built);

    /// <summary>Comes back when the server listens; fails with all it has said when it does not.</summary>
    public static async Task<WebProcess> StartAsync(WebStart start)
    {
        var web = new WebProcess(start);
        try
        {
            web._process.Start();
            web._process.BeginOutputReadLine();
            web._process.BeginErrorReadLine();
            var ended = web._process.WaitForExitAsync();
            await Task.WhenAny(web._address.Task, ended, Task.Delay(TimeToStart));
            web.SignInAddress = web._address.Task.IsCompletedSuccessfully
                ? await web._address.Task
                : throw new InvalidOperationException($"{start.Dll} did not start to listen. It said:\n{web.Output}");
            return web;
        }
        catch
        {
            await web.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends it at once, as a power cut or kill -9 would: nothing is flushed, nobody is told.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (IsRunning())
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        if (_isOurFolder)
        {
            Directory.Delete(DataFolder, recursive: true);
        }
    }

    /// <summary>The address in the line the server prints, or null for any other line.</summary>
    public static Uri? AddressIn(string line) =>
        Printed().Match(line) is { Success: true } match ? new Uri(match.Groups["address"].Value) : null;

    private bool IsRunning()
    {
        try
        {
            return !_process.HasExited;
        }
        catch (InvalidOperationException)
        {
            return false; // it was never started
        }
    }

    private void Heard(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.AppendLine(line);
        }

        if (AddressIn(line) is { } address)
        {
            _address.TrySetResult(address);
        }
    }

    // From a foreign folder: whoever starts it from anywhere must find the same pages and styles.
    private static ProcessStartInfo HowToStart(WebStart start, string dataFolder)
    {
        var info = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { start.Dll, "--data", dataFolder, "--urls", "http://127.0.0.1:0" },
        };
        foreach (var argument in start.Arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var name in info.Environment.Keys.Where(IsAboutTheHost).ToList())
        {
            info.Environment.Remove(name);
        }

        info.Environment["ASPNETCORE_ENVIRONMENT"] = start.Environment;
        foreach (var (name, value) in start.Variables)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    // What the machine says about other servers must not steer this one.
    private static bool IsAboutTheHost(string name) =>
        name.StartsWith("ASPNETCORE_", StringComparison.OrdinalIgnoreCase)
        || string.Equals(name, "DOTNET_ENVIRONMENT", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"^Mentorwijs\.Qual(, .+)?: open (?<address>(http://127\.0\.0\.1:\d+|https://qual\.example\.org)/start/\S+)$")]
    private static partial Regex Printed();
}
