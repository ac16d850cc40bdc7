using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>How a Reader process is started: which dotnet, which file, under which limits.</summary>
internal static class ReaderHost
{
    private const string Assembly = "Mentorwijs.Qual.Reader.dll";

    // Hexadecimal, as the runtime reads it: 512 MB of heap; above it the Reader dies, not the host.
    private const string HeapLimit = "0x20000000";

    // The runtime's own settings all start so.
    private const string Runtime = "DOTNET_";

    // What the runtime needs to find itself; nothing else of the host's environment is handed over.
    private static readonly string[] Inherited = [Runtime + "ROOT", "PATH", "SystemRoot"];

    public static ProcessStartInfo StartInfo()
    {
        var start = new ProcessStartInfo(DotnetPath(), [Path.Combine(AppContext.BaseDirectory, Assembly)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach (var name in start.Environment.Keys.Except(Inherited, StringComparer.OrdinalIgnoreCase).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment[Runtime + "GCHeapHardLimit"] = HeapLimit;
        start.Environment[Runtime + "EnableDiagnostics"] = "0"; // no socket and no dump with research text on disk
        start.Environment[Runtime + "NOLOGO"] = "1";
        start.Environment[Runtime + "TieredPGO"] = "0";
        return start;
    }

    // The running program may be a test host or an own executable; only a dotnet can run the Reader.
    private static string DotnetPath()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var candidates = new[]
        {
            Environment.ProcessPath,
            Environment.GetEnvironmentVariable(Runtime + "HOST_PATH"),
            Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name)),
        };
        return candidates.FirstOrDefault(path => Path.GetFileName(path) == name && File.Exists(path)) ?? name;
    }
}
