using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Exchange;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>
/// The blind round of A and B, coded by each for themselves, compared and partly decided; the rest coded by A.
/// </summary>
internal sealed class DemoCodings(IServiceProvider services, Actor lead, Actor a, Actor b, ProjectView project)
{
    private static readonly string[] CodedTwice = ["GR01", "L01", "L07", "W03", "WK01"];

    private readonly CodingsFile _file = ReadFile();

    /// <summary>What the material calls a coding → the coding as it is stored.</summary>
    public async Task<IReadOnlyDictionary<string, CodingId>> RunAsync(
        IReadOnlyDictionary<string, TranscriptId> transcripts, CancellationToken ct)
    {
        var twice = CodedTwice.Select(name => transcripts[name]).ToList();
        var slug = (await services.GetRequiredService<StartBlindRound>()
            .RunAsync(lead, project.Id, "Ronde 1", [a.Id, b.Id], twice, CommandId.New(), ct)).Value;
        var rounds = (await services.GetRequiredService<RoundsQuery>().RunAsync(lead, project.Slug, ct)).Value;
        var round = rounds.Single(view => view.Round.Slug == slug).Round.Id;
        foreach (var (coder, name) in new[] { (a, "A"), (b, "B") })
        {
            await CodeAsync(coder, name, ct);
            await FinishAsync(coder, round, twice, ct);
        }

        await FinishAsync(a, rounds.Single(view => view.Round.IsOpen).Round.Id, transcripts.Values.Except(twice), ct);

        _ = (await services.GetRequiredService<MoveRound>()
            .RunAsync(lead, project.Id, round, RoundPhase.Independent, CommandId.New(), ct)).Value;
        var ids = await StoredAsync(ct);
        await DecideAsync(round, ids, ct);
        return ids;
    }

    private async Task FinishAsync(
        Actor coder, RoundId round, IEnumerable<TranscriptId> transcripts, CancellationToken ct)
    {
        foreach (var transcript in transcripts)
        {
            _ = (await services.GetRequiredService<FinishTranscript>()
                .RunAsync(coder, project.Id, round, transcript, true, CommandId.New(), ct)).Value;
        }
    }

    // Each brings in the own codings: so the journal says what would have happened at the desk.
    private async Task CodeAsync(Actor coder, string name, CancellationToken ct)
    {
        using var own = new MemoryStream();
        var lines = _file.Codings.Where(line => line.Coder == name).Select(line => line with { Coder = coder.Name });
        CodingsJson.Write(_file with { Codings = [.. lines] }, own);
        own.Position = 0;
        _ = (await services.GetRequiredService<ImportCodings>()
            .RunAsync(coder, project.Id, own, CommandId.New(), ct)).Value;
    }

    // A stored coding has an id of its own; it is found again by who coded what where.
    private async Task<IReadOnlyDictionary<string, CodingId>> StoredAsync(CancellationToken ct)
    {
        var export = await services.GetRequiredService<ExportCodings>().RunAsync(lead, project.Slug, null, ct);
        using var content = new MemoryStream(export.Value.File.Content);
        var stored = CodingsJson.Read(content).Value.Codings
            .ToDictionary(PlaceOf, line => new CodingId(Guid.Parse(line.Id ?? "")));
        return _file.Codings.ToDictionary(
            line => line.Id ?? "",
            line => stored[PlaceOf(line with { Coder = line.Coder == "A" ? a.Name : b.Name })],
            StringComparer.Ordinal);
    }

    private static (string, string, string, int, int, int) PlaceOf(CodingLine line) =>
        (line.Transcript, line.Coder, line.Code, line.TurnIndex, line.Start, line.End);

    private async Task DecideAsync(RoundId round, IReadOnlyDictionary<string, CodingId> ids, CancellationToken ct)
    {
        foreach (var one in DemoFiles.Read<Decided>(DemoFiles.Open("decisions.json")).Decisions)
        {
            CodingId? first = one.First is null ? null : ids[one.First];
            CodingId? second = one.Second is null ? null : ids[one.Second];
            _ = (await services.GetRequiredService<ResolveDisagreement>().RunAsync(
                lead, project.Id, round, new CodingPair(first, second), one.Decision, one.Reason, seen: null,
                CommandId.New(), ct)).Value;
        }
    }

    private static CodingsFile ReadFile()
    {
        using var content = DemoFiles.Open("codings.json");
        return CodingsJson.Read(content).Value;
    }

    private sealed record Decided(IReadOnlyList<OneDecision> Decisions);

    private sealed record OneDecision(string? First, string? Second, Decision Decision, string Reason);
}
