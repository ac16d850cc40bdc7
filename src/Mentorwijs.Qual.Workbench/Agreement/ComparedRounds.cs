using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>All rounds of a project in which somebody may see coders compared, the oldest first: also those of
/// practice, never one that holds a coder against the own first time.</summary>
internal static class ComparedRounds
{
    /// <param name="options">How to measure; null = as the project has chosen.</param>
    public static async Task<IReadOnlyList<ComparedRound>> OpenAsync(
        KeptComparisons kept, QualDbContext db, FoundProject project, Actor actor, AgreementOptions? options,
        CancellationToken ct)
    {
        var rounds = new List<ComparedRound>();
        foreach (var round in (await RoundRules.LoadAsync(db, project.Id, ct)).Rounds
            .Where(round => round is
            {
                Kind: not RoundKind.Repeat, Phase: RoundPhase.Comparing or RoundPhase.Closed,
            }))
        {
            var opened = await RoundAccess.OpenAsync(kept, db, project, actor, round.Slug, options, ct);
            if (opened.IsDone)
            {
                rounds.Add(opened.Value);
            }
        }

        return rounds;
    }
}
