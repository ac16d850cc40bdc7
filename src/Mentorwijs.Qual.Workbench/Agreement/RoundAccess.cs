using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Opens a compared round for those whose work it is: its coders and the lead.</summary>
internal static class RoundAccess
{
    public static async Task<Outcome<ComparedRound>> OpenAsync(
        KeptComparisons kept, QualDbContext db, FoundProject project, Actor actor, string roundSlug,
        AgreementOptions? options, CancellationToken ct)
    {
        var rules = await RoundRules.LoadAsync(db, project.Id, ct);
        var round = rules.Find(roundSlug);
        if (round is null)
        {
            return new RoundNotFound(roundSlug);
        }

        if (rules.RepeatHiding(actor.Id, round) is { } repeat)
        {
            return new RoundHiddenWhileRepeating(round.Name, repeat.Name);
        }

        return RoundRules.MayKnow(project, actor.Id, round)
            ? await ComparedRound.LoadAsync(kept, db, round, options, ct)
            : new NotACoderOfThisRound(round.Name);
    }
}

/// <summary>The project has no such round.</summary>
public sealed record RoundNotFound(string Round) : Refusal;
