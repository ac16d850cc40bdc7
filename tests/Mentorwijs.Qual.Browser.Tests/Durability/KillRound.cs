using System.Diagnostics;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>When the stroke falls: so many answered codings, and so many milliseconds (0 to 150) after.</summary>
internal sealed record Stroke(int Codings, int Ms)
{
    private const int MostCodings = 40;
    private const int MostMs = 150;

    public static Stroke Next(Random random) => new(random.Next(1, MostCodings + 1), random.Next(0, MostMs + 1));
}

/// <summary>One life and death of a server: what was sent, what was answered, what was found.</summary>
internal sealed record KillRound
{
    public required Stroke Stroke { get; init; }

    public required int Sent { get; init; }

    public required int Answered { get; init; }

    /// <summary>Circuits with a command on its way at the kill: gone out before it, never answered.</summary>
    public required int InFlight { get; init; }

    public required FolderFindings Found { get; init; }

    /// <summary>From the pages' request to the end of the audit, in ms.</summary>
    public required long Ms { get; init; }

    public static async Task<KillRound> RunAsync(
        CodingPages pages, WebProcess web, PreparedFolder prepared, Stroke stroke)
    {
        var watch = Stopwatch.StartNew();
        await pages.GoToAsync(web, prepared.DeskPath);
        await pages.WorkAsync(stroke.Codings);
        await Task.Delay(stroke.Ms);
        var killed = DateTimeOffset.UtcNow;
        await web.KillAsync();

        var reports = await pages.ReportAsync();
        Assert.All(reports, report => Assert.NotEmpty(report));
        await pages.ForgetAsync();
        var sent = reports.SelectMany(report => report).ToList();
        var found = await FolderAudit.RunAsync(web.DataFolder, sent);
        await using (var bench = await OpenWorkbench.StartAsync(web.DataFolder))
        {
            var reopened = await ReopenedAsync(bench, prepared.Slug, found.Codings);
            found = found with { Faults = [.. found.Faults, .. reopened] };
        }

        return new KillRound
        {
            Stroke = stroke,
            Sent = sent.Count(coding => coding.WentOut is not null),
            Answered = sent.Count(coding => coding.IsAcknowledged),
            InFlight = sent.Count(coding => !coding.IsAcknowledged && coding.WentOut < killed),
            Found = found,
            Ms = watch.ElapsedMilliseconds,
        };
    }

    public override string ToString() =>
        $"killed {Stroke.Ms,3} ms after coding {Stroke.Codings,2}: sent {Sent,3}, answered {Answered,3}, "
        + $"in flight {InFlight}, stored unanswered {Found.StoredUnanswered}, faults {Found.Faults.Count}, {Ms} ms"
        + string.Concat(Found.Faults.Take(5).Select(fault => $"\n    {fault}"));

    // The program itself must come up on what the kill left and show the same.
    private static async Task<IReadOnlyList<string>> ReopenedAsync(OpenWorkbench bench, string slug, int codings)
    {
        var owner = await bench.OwnerAsync();
        var chain = await bench.Get<JournalQuery>().CheckChainAsync(owner, slug, CancellationToken.None);
        var desk = await bench.Get<CodingDeskQuery>().RunAsync(owner, slug, "open", "L01", CancellationToken.None);
        return
        [
            .. chain.Value.Seq is { } seq ? new[] { $"the reopened program finds the chain broken at {seq}" } : [],
            .. desk.Value.Codings.Count == codings
                ? [] : new[] { $"the reopened program shows {desk.Value.Codings.Count} codings of {codings}" },
        ];
    }
}
