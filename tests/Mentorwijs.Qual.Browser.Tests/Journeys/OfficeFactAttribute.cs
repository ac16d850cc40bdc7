using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Prints with LibreOffice; skipped, visibly, on a machine without it or without pdftotext.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficeFactAttribute : FactAttribute
{
    private const string Office = "soffice";
    private const string Reader = "pdftotext";

    public OfficeFactAttribute() =>
        Skip = new[] { Office, Reader }.All(IsOnPath) ? null : $"{Office} or {Reader} is not on the path.";

    /// <summary>Makes a PDF beside nothing else in the folder, and gives its words.</summary>
    public static async Task<string> PrintAsync(string path, string folder)
    {
        var profile = Directory.CreateTempSubdirectory("mentorwijs-office-").FullName;
        try
        {
            await CleanCopy.RunAsync(
                folder, Office, $"-env:UserInstallation={new Uri(profile)}", "--headless", "--convert-to", "pdf", path);
            return await CleanCopy.RunAsync(
                folder, Reader, Path.ChangeExtension(Path.GetFileName(path), ".pdf"), "-");
        }
        finally
        {
            Directory.Delete(profile, recursive: true);
        }
    }

    private static bool IsOnPath(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name)));
}
