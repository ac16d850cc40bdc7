using System.Globalization;
using System.Runtime.InteropServices;

namespace Mentorwijs.Qual.Benchmarks.Figures;

/// <summary>On what was measured, and where the figures of other programs come from.</summary>
internal static class Machine
{
    public const string AboutPeers =
        """
        Peers: Taguette 1.5.2 (one user, imports by calibre 6.13) and QualCoder (source of August 2026, comparing two
        coders), both on Python 3.11.2. Their figures are quoted: quiet runs of the same jobs on inputs of the same
        size, on 2 vCPU AMD EPYC, 24 GiB, ext4 on a virtual disk, Debian 12.11. They were not measured in this run.
        """;

    public static string Say(string folder) => string.Join('\n', [
        $"CPU: {Cpu()}, {Environment.ProcessorCount} logical",
        $"Memory: {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1024.0 / 1024 / 1024:F0} GiB",
        $"OS: {RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}",
        $".NET: {RuntimeInformation.FrameworkDescription}",
        $"Disk: {DiskOf(folder)}",
        $"Date: {DateTimeOffset.UtcNow.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)}",
        $"Load average: {Load()}",
        AboutPeers,
    ]);

    /// <summary>Over 1, 5 and 15 minutes; more than the number of processors means the figures are too high.</summary>
    public static string Load() => File.Exists("/proc/loadavg")
        ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ').Take(3))
        : "not told by this system";

    private static string Cpu() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").Where(line => line.StartsWith("model name", StringComparison.Ordinal))
            .Select(line => line.Split(':', 2)[1].Trim()).FirstOrDefault("unknown")
        : Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "unknown";

    private static string DiskOf(string folder)
    {
        var drive = DriveInfo.GetDrives()
            .Where(drive => drive.IsReady && folder.StartsWith(drive.Name, StringComparison.Ordinal))
            .MaxBy(drive => drive.Name.Length);
        return $"{drive?.DriveFormat ?? "unknown"} under {folder}; each commit waits for this disk";
    }
}
