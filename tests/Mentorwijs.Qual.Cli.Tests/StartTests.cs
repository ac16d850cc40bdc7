using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Mentorwijs.Qual.Cli.Tests;

/// <summary>Starts that cannot be: one sentence in the language of the computer, and 2.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("nl_NL.UTF-8", "Het programma kan niet luisteren op")]
    [InlineData("en_US.UTF-8", "The program cannot listen on")]
    public async Task A_server_whose_address_is_taken_says_which_in_one_sentence(string language, string said)
    {
        using var folder = await SeededFolder.MakeAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var address = $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}";

        var run = await StartAsync(folder.FullPath, address, language);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"{said} {address}", run.Errors, StringComparison.Ordinal);
        Assert.Equal(1, run.Errors.Count(letter => letter == '\n'));
    }

    [Fact]
    public async Task A_folder_nothing_can_be_written_in_is_refused_by_server_and_command()
    {
        using var folder = await SeededFolder.MakeAsync();
        File.Delete(folder.PathOf("mwq.lock"));
        Directory.CreateDirectory(folder.PathOf("mwq.lock")); // binds the root user too, unlike rights

        var server = await StartAsync(folder.FullPath, "http://127.0.0.1:0", "nl_NL.UTF-8");
        var writing = await RunAsync(folder, "chapter", "--project", SeededFolder.Project, "--out", "never.docx");
        var reading = await RunAsync(folder, "projects");

        Assert.Equal((2, ""), (server.ExitCode, server.Output));
        Assert.StartsWith("In de gegevensmap", server.Errors, StringComparison.Ordinal);
        Assert.Equal((2, "DataFolderCannotBeWritten"), (writing.ExitCode, Refusal(writing)));
        Assert.Equal(0, reading.ExitCode);
    }

    [Fact]
    public async Task Who_may_not_write_still_reads()
    {
        using var folder = await SeededFolder.MakeAsync();
        var files = Directory.GetFiles(folder.FullPath).Order().ToList();
        var backup = Path.Combine(Path.GetTempPath(), $"qual-backup-{Guid.NewGuid():N}.db");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.FullPath, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var projects = await RunAsync(folder, "projects");
        var copied = await RunAsync(folder, "backup", backup);
        var left = Directory.GetFiles(folder.FullPath).Order().ToList();
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                folder.FullPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Delete(backup);
        Assert.Equal((0, 0), (projects.ExitCode, copied.ExitCode));
        Assert.Equal(files, left);
    }

    private static Task<QualProcess> RunAsync(SeededFolder folder, params string[] arguments) =>
        QualProcess.RunAsync([.. arguments, "--data", folder.FullPath, "--json"]);

    private static string? Refusal(QualProcess run)
    {
        using var json = JsonDocument.Parse(run.Output);
        return json.RootElement.GetProperty("refusal").GetString();
    }

    private static async Task<QualProcess> StartAsync(string folder, string address, string language)
    {
        var start = WebServer.Command(folder, address);
        (start.Environment["LANG"], start.Environment["LC_ALL"]) = (language, language);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start");
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return new QualProcess(
            process.ExitCode, (await output).ReplaceLineEndings("\n"), (await errors).ReplaceLineEndings("\n"));
    }
}
