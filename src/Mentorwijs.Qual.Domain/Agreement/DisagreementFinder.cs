using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Lays the codings of two coders side by side and says what differs, and in what way.</summary>
public static class DisagreementFinder
{
    /// <summary>
    /// The first two coders of the study, in the texts that both have finished; codings outside the scope of a text
    /// are compared as well, since they too are somebody's judgement.
    /// </summary>
    public static Comparison Compare(AgreementStudy study, CodeTree tree)
    {
        if (study.Coders is not [var first, var second, ..])
        {
            return new Comparison([], []);
        }

        var texts = study.Transcripts
            .Where(text => text.FinishedBy.Contains(first) && text.FinishedBy.Contains(second));
        var coders = new CoderPair(first, second);
        var own = study.Codings
            .Where(coding => coding.Source == CodingSource.Coder)
            .ToLookup(coding => (coding.TranscriptId, coding.CoderId));
        var identical = new List<IdenticalPair>();
        var differences = new List<Disagreement>();
        foreach (var text in texts)
        {
            var (same, unlike) = Compare(coders, [.. own[(text.Id, first)]], [.. own[(text.Id, second)]], tree);
            identical.AddRange(same);
            differences.AddRange(unlike);
        }

        return new Comparison(identical, TeachingOrder.Of(differences, study, tree));
    }

    /// <summary>
    /// Every two coders of the study, in their order: one comparison for two, three for three. A coding that several
    /// others lack is one question, so it stands alone in the first comparison where it does and in no later one.
    /// </summary>
    public static IReadOnlyList<Comparison> CompareAll(AgreementStudy study, CodeTree tree)
    {
        var alone = new HashSet<CodingId>();
        return
        [
            .. study.Coders.Index()
                .SelectMany(first => study.Coders.Skip(first.Index + 1).Select(second => (first.Item, second)))
                .Select(pair => Compare(study.Between(pair.Item, pair.second), tree))
                .Select(comparison => comparison with
                {
                    Differences = [.. comparison.Differences.Where(difference =>
                        difference is { First: not null, Second: not null } || alone.Add(difference.Either.Id))],
                }),
        ];
    }

    private static (List<IdenticalPair> Identical, List<Disagreement> Differences) Compare(
        CoderPair coders, IReadOnlyList<Coding> firsts, IReadOnlyList<Coding> seconds, CodeTree tree)
    {
        var identical = new List<IdenticalPair>();
        var differences = new List<Disagreement>();
        var pairs = CodingPairing.Of(firsts, seconds, tree);
        foreach (var (first, second) in pairs)
        {
            IReadOnlyList<DisagreementKind> kinds = [.. KindsOf(first, second)];
            if (kinds.Count == 0)
            {
                identical.Add(new IdenticalPair(first, second));
                continue;
            }

            differences.Add(new Disagreement
            {
                Kind = kinds[0],
                Coders = coders,
                First = first,
                Second = second,
                Also = [.. kinds.Skip(1)],
                Relation = Relations.Of(first.CodeId, second.CodeId, tree),
            });
        }

        var paired = new HashSet<CodingId>(2 * pairs.Count);
        foreach (var (first, second) in pairs)
        {
            paired.Add(first.Id);
            paired.Add(second.Id);
        }

        differences.AddRange(firsts.Where(coding => !paired.Contains(coding.Id)).Select(coding =>
            new Disagreement { Kind = DisagreementKind.Missed, Coders = coders, First = coding, Second = null }));
        differences.AddRange(seconds.Where(coding => !paired.Contains(coding.Id)).Select(coding =>
            new Disagreement { Kind = DisagreementKind.Extra, Coders = coders, First = null, Second = coding }));
        return (identical, differences);
    }

    // In order of weight: a word about the boundaries makes little sense before the code is settled.
    private static IEnumerable<DisagreementKind> KindsOf(Coding first, Coding second)
    {
        if (first.CodeId != second.CodeId)
        {
            yield return DisagreementKind.OtherCode;
        }

        if (first.Span != second.Span)
        {
            yield return DisagreementKind.Boundary;
        }

        if (Directions.Of(first.Marks) != Directions.Of(second.Marks))
        {
            yield return DisagreementKind.Direction;
        }
    }
}
