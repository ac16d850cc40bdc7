using System.Diagnostics;

namespace Mentorwijs.Qual.Reader.Tests;

/// <summary>The real Reader as a process, with both ends of its pipe.</summary>
internal sealed class ReaderRun : IDisposable
{
    private readonly Process _process;

    public ReaderRun()
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ReaderLoop).Assembly.Location])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x20000000";
        _process = Process.Start(start)!; // not null: a new process is started
    }

    public Stream Requests => _process.StandardInput.BaseStream;

    public Stream Replies => _process.StandardOutput.BaseStream;

    public async Task<int> EndAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        return _process.ExitCode;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
