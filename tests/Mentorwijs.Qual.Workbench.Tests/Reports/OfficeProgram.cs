using System.Diagnostics;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

/// <summary>LibreOffice with its spreadsheet, where it is installed: a second opinion on sheets.</summary>
internal static class OfficeProgram
{
    private static readonly string[] Names = ["soffice", "libreoffice"];

    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(HasSheets);

    // Some systems install the word processor without the spreadsheet, which on Linux is this library.
    private static bool HasSheets(string program) => File.Exists(program)
        && (!OperatingSystem.IsLinux()
            || File.Exists(System.IO.Path.Combine(
                System.IO.Path.GetDirectoryName(File.ResolveLinkTarget(program, true)?.FullName ?? program) ?? "",
                "libsclo.so")));

    /// <summary>Opens the file, works everything out again and writes it in another format beside it.</summary>
    public static async Task ConvertAsync(string file, string format)
    {
        var folder = System.IO.Path.GetDirectoryName(file) ?? throw new InvalidOperationException(file);
        var start = new ProcessStartInfo(Path ?? throw new InvalidOperationException("No LibreOffice"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[]
        {
            $"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", format, "--outdir", folder,
            file,
        })
        {
            start.ArgumentList.Add(argument);
        }

        using var program = Process.Start(start) ?? throw new InvalidOperationException("LibreOffice does not start");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await program.WaitForExitAsync(patience.Token);
        Assert.Equal(0, program.ExitCode);
    }
}

/// <summary>A test that asks LibreOffice; skipped, and said so, where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute()
    {
        if (OfficeProgram.Path is null)
        {
            Skip = "LibreOffice Calc is not installed, so nobody recalculated the sheets.";
        }
    }
}
