using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Xunit.Abstractions;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>No coding that a page showed as saved is lost when the server dies, whatever it was doing.</summary>
/// <remarks>A kill tests the program, not the disk: what the system had taken over survives, written or not.</remarks>
[Collection(DurabilityCollection.Name)]
public sealed class KillTests(SharedBrowser browser, PreparedFolder prepared, ITestOutputHelper output)
    : IClassFixture<PreparedFolder>
{
    private const int Rounds = 50;
    private const int RoundsInFlight = 30;

    /// <summary>Of the server that answers too early; mostly the first or second catches it.</summary>
    private const int RoundsOfEarlyHost = 15;

    [Fact]
    public async Task Every_answered_coding_is_there_once_after_a_kill()
    {
        var seed = KillSeries.Seed();

        var rounds = await KillSeries.RunAsync(browser, prepared, WebStart.Built, seed, Rounds, _ => false);

        var told = await TellAsync("kill", seed, rounds);
        Assert.True(rounds.All(round => round.Found.Faults.Count == 0), told);
        Assert.True(rounds.Count(round => round.InFlight > 0) >= RoundsInFlight, told);
    }

    [Fact]
    public async Task A_server_that_answers_before_it_stores_is_caught()
    {
        var seed = KillSeries.Seed();

        var rounds = await KillSeries.RunAsync(
            browser, prepared, EarlyHost.Start, seed, RoundsOfEarlyHost, round => round.Found.Faults.Count > 0);

        var told = await TellAsync("kill-early", seed, rounds);
        Assert.True(rounds[^1].Found.Faults.Any(IsLoss), told);
    }

    [Fact]
    public async Task What_had_no_answer_is_sent_again_after_the_restart_and_stored_once()
    {
        var start = WebStart.Built with { DataFolder = prepared.Copy() };
        await using var pages = await CodingPages.OpenAsync(browser);
        await using var killed = await WebProcess.StartAsync(start);
        await pages.GoToAsync(killed, prepared.DeskPath);
        await pages.WorkAsync(untilAnswered: 10);
        await killed.KillAsync();
        var left = (await pages.ReportAsync()).SelectMany(report => report).ToList();

        await using var again = await WebProcess.StartAsync(
            start with { Arguments = ["--urls", killed.BaseAddress.ToString()] });
        await pages.ReloadAsync();

        Assert.Contains(left, coding => !coding.IsAcknowledged);
        var found = await FolderAudit.RunAsync(
            again.DataFolder, [.. left.Select(coding => coding with { IsAcknowledged = true })]);
        Assert.Empty(found.Faults);
        Assert.Equal(left.Count, found.Codings);
    }

    private static bool IsLoss(string fault) => fault.StartsWith("answered command", StringComparison.Ordinal);

    /// <summary>Prints the run and keeps it in TestResults, where a run that went well can be looked at too.</summary>
    private async Task<string> TellAsync(string name, int seed, IReadOnlyList<KillRound> rounds)
    {
        var told = $"seed {seed} ({KillSeries.Chosen} repeats it), {rounds.Count} rounds, "
            + $"{rounds.Count(round => round.InFlight > 0)} with commands in flight, "
            + $"{rounds.Sum(round => round.Answered)} codings answered\n{string.Join('\n', rounds)}\n";
        output.WriteLine(told);
        var folder = Directory.CreateDirectory(Repository.PathOf("TestResults")).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, name + ".txt"), told);
        return told;
    }
}
