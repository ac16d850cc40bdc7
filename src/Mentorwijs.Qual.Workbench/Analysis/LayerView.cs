using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>Whose codings count for each transcript, and what the lead can choose about it.</summary>
public sealed record LayerView
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>By name; which codings count, or why none do.</summary>
    public required IReadOnlyList<(string Name, LayerOrigin Origin)> Transcripts { get; init; }

    /// <summary>Rounds whose transcripts wait for decisions, oldest first.</summary>
    public required IReadOnlyList<RoundCompared> Comparing { get; init; }

    /// <summary>Who can be picked for transcripts without a consensus.</summary>
    public required IReadOnlyList<MemberView> Coders { get; init; }

    /// <summary>Who was picked; null = nobody.</summary>
    public required MemberView? Picked { get; init; }

    /// <summary>True: the asker may pick.</summary>
    public required bool MayPick { get; init; }

    internal static async Task<LayerView> LoadAsync(
        KeptComparisons kept, QualDbContext db, FoundProject project, AnalysisRows rows, CancellationToken ct)
    {
        var names = rows.Transcripts.ToDictionary(transcript => transcript.Id, transcript => transcript.Name);
        var coders = await AnalysisRows.CodersAsync(db, project.Id, rows, ct);
        return new LayerView
        {
            ProjectId = project.Id,
            Transcripts = [.. rows.Layer.Transcripts.Select(layer => (names[layer.Id], layer.Origin))],
            Comparing = await ComparingAsync(kept, db, rows, ct),
            Coders = coders,
            Picked = coders.FirstOrDefault(coder => coder.Id == rows.Picked),
            MayPick = Permissions.Allows(project.Role, Act.ChooseLayer),
        };
    }

    private static async Task<IReadOnlyList<RoundCompared>> ComparingAsync(
        KeptComparisons kept, QualDbContext db, AnalysisRows rows, CancellationToken ct)
    {
        var waiting = rows.Layer.Transcripts.Select(layer => layer.RoundId).ToHashSet();
        var comparing = new List<RoundCompared>();
        foreach (var round in rows.Rounds.Where(round => round.Phase == RoundPhase.Comparing))
        {
            if (waiting.Contains(round.Id) && !rows.Hides(round))
            {
                // a round that is being compared is never refused
                var compared = (await ComparedRound.LoadAsync(kept, db, round, null, ct)).Value;
                comparing.Add(new RoundCompared(
                    round.Name, round.Slug, compared.Differences.Count(), compared.DecidedCount));
            }
        }

        return comparing;
    }
}

/// <summary>How far the comparison of a round has come.</summary>
public sealed record RoundCompared(string Name, string Slug, int Differences, int Decided);
