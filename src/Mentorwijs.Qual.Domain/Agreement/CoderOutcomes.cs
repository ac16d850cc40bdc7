using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What the decisions of a round made of the judgements of one coder.</summary>
public static class CoderOutcomes
{
    /// <summary>
    /// One for each final decision that this coder had a part in, in the order of the differences. A coding that
    /// several others lack is one question in the first comparison where it stands alone; each of those others had a
    /// part in it all the same: coded nothing there.
    /// </summary>
    /// <param name="comparisons">Of the whole round.</param>
    /// <param name="newId">The codings that are shown have ids of their own; they are stored nowhere.</param>
    public static IReadOnlyList<CoderOutcome> Of(
        PersonId coder,
        AgreementStudy study,
        IReadOnlyList<Comparison> comparisons,
        IEnumerable<Resolution> resolutions,
        Func<CodingId> newId)
    {
        var latest = resolutions
            .GroupBy(resolution => resolution.Pair)
            .ToDictionary(group => group.Key, group => group.MaxBy(resolution => (resolution.At, resolution.Id.Value)));
        var finished = study.Transcripts.Where(text => text.FinishedBy.Contains(coder)).Select(text => text.Id)
            .ToHashSet();
        var met = Met(coder, comparisons);
        return
        [
            .. from difference in comparisons.SelectMany(comparison => comparison.Differences)
               where finished.Contains(difference.TranscriptId) && HasPart(coder, difference, met)
               where latest.GetValueOrDefault(difference.Pair) is { IsFinal: true }
               let resolution = latest[difference.Pair]
               select new CoderOutcome
               {
                   Difference = difference,
                   Resolution = resolution,
                   Own = new[] { difference.First, difference.Second }.FirstOrDefault(own => own?.CoderId == coder),
                   Decided = ConsensusRules.CodingsOf(difference, resolution, newId),
               },
        ];
    }

    private static bool HasPart(PersonId coder, Disagreement difference, HashSet<CodingId> met) =>
        difference.Coders.First == coder
        || difference.Coders.Second == coder
        || (difference is not { First: not null, Second: not null } && !met.Contains(difference.Either.Id));

    // The codings of others that this coder answered with one, the same or another.
    private static HashSet<CodingId> Met(PersonId coder, IReadOnlyList<Comparison> comparisons)
    {
        var pairs = comparisons.SelectMany(comparison => comparison.Identical
            .Select(pair => (pair.First, pair.Second))
            .Concat(
                from difference in comparison.Differences
                where difference.First is not null && difference.Second is not null
                select (difference.First, difference.Second)));
        return
        [
            .. pairs.Where(pair => pair.First.CoderId == coder).Select(pair => pair.Second.Id),
            .. pairs.Where(pair => pair.Second.CoderId == coder).Select(pair => pair.First.Id),
        ];
    }
}
