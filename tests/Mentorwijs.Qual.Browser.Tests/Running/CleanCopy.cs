using System.Diagnostics;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>The tree as somebody gets it who clones it: what git keeps or would keep, nothing that was built.</summary>
public sealed class CleanCopy : IDisposable
{
    private static readonly TimeSpan TimeForOneCommand = TimeSpan.FromMinutes(5);

    private static readonly string[] Made =
        ["bin", "obj", "node_modules", "lib", ".git", ".vs", ".idea", "TestResults", "BenchmarkDotNet.Artifacts"];

    private CleanCopy(string root) => Root = root;

    public string Root { get; }

    public static async Task<CleanCopy> MakeAsync()
    {
        var copy = new CleanCopy(Directory.CreateTempSubdirectory("mentorwijs-copy-").FullName);
        foreach (var file in await FilesAsync())
        {
            var to = Path.Combine(copy.Root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to) ?? copy.Root);
            File.Copy(Repository.PathOf(file), to);
        }

        return copy;
    }

    public string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Runs a command in a folder to its end and fails with all it said.</summary>
    public static async Task<string> RunAsync(string folder, string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // the test run's own build settings are not those of somebody who types the command
        foreach (var name in info.Environment.Keys.Where(IsAboutTheBuild).ToList())
        {
            info.Environment.Remove(name);
        }

        using var process = Process.Start(info) ?? throw new InvalidOperationException($"{program} did not start.");
        using var limit = new CancellationTokenSource(TimeForOneCommand);
        var said = process.StandardOutput.ReadToEndAsync(limit.Token);
        var complained = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        var text = await said + await complained;
        Assert.True(
            process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{text}");
        return text;
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);

    // Without git (a downloaded archive) the folders that a build makes are left out by name.
    private static async Task<IReadOnlyList<string>> FilesAsync()
    {
        if (!Directory.Exists(Repository.PathOf(".git")))
        {
            var files = Walk(new DirectoryInfo(Repository.Root));
            return [.. files.Select(file => Path.GetRelativePath(Repository.Root, file.FullName))];
        }

        var listed = await RunAsync(
            Repository.Root, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard");
        var paths = listed.Split('\0', StringSplitOptions.RemoveEmptyEntries);
        return [.. paths.Where(file => File.Exists(Repository.PathOf(file)))]; // without those just removed
    }

    private static bool IsAboutTheBuild(string name) => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => Made.Contains(folder.Name)
        ? []
        : folder.EnumerateFiles().Concat(folder.EnumerateDirectories().SelectMany(Walk));
}
