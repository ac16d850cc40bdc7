using System.Diagnostics;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>A Chromium, Chrome or Edge on this machine.</summary>
public static class InstalledBrowser
{
    /// <summary>Names a browser outside the usual places.</summary>
    private const string Chosen = "MENTORWIJS_BROWSER";

    // The shell first: the same engine without windows and menus opens a page with half of the work.
    private static readonly string[] Names =
    [
        "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome",
        "microsoft-edge", "microsoft-edge-stable", "msedge",
    ];

    private static readonly TimeSpan TimeToInstall = TimeSpan.FromMinutes(4);

    private static readonly Lock Installing = new();

    /// <summary>The path of a browser; installs one where none is, or fails with one sentence.</summary>
    /// <returns>Null when Playwright has brought its own, which it finds by itself.</returns>
    public static string? FindOrInstall()
    {
        // two collections may ask at once, and two installations would stop each other
        lock (Installing)
        {
            return FindOrInstallAlone();
        }
    }

    private static string? FindOrInstallAlone()
    {
        if (Find() is { } path)
        {
            return path;
        }

        if (IsPlaywrightsOwnThere())
        {
            return null;
        }

        TryDebian();
        return Find() ?? throw new InvalidOperationException(
            "No browser for the browser tests: install Chromium, Google Chrome or Microsoft Edge, "
            + $"or name one in the environment variable {Chosen}.");
    }

    public static string? Find() => new[] { Environment.GetEnvironmentVariable(Chosen) }
        .Concat(OnPath())
        .Concat(UsualPlaces())
        .FirstOrDefault(File.Exists);

    private static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        where folder.Length > 0
        select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> UsualPlaces() =>
        OperatingSystem.IsWindows()
            ? from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
              let folder = Environment.GetEnvironmentVariable(root)
              where folder is not null
              from place in new[] { "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe" }
              select Path.Combine(folder, place)
            : OperatingSystem.IsMacOS()
                ? new[] { "Google Chrome", "Chromium", "Microsoft Edge" }
                    .Select(name => $"/Applications/{name}.app/Contents/MacOS/{name}")
                : ["/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/snap/bin/chromium"];

    // Exit code 0 also when it was there already.
    private static bool IsPlaywrightsOwnThere()
    {
        var install = Task.Run(() => Microsoft.Playwright.Program.Main(["install", "chromium"]));
        return install.Wait(TimeToInstall) && install.Result == 0;
    }

    private static void TryDebian()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
        {
            return;
        }

        foreach (var step in new[] { "update", "install -y --no-install-recommends chromium" })
        {
            using var apt = Process.Start(new ProcessStartInfo("/usr/bin/apt-get", $"-qq {step}")
            {
                Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" },
            });
            apt?.WaitForExit(TimeToInstall);
        }
    }
}
