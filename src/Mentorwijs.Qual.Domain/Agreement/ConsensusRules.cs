using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The pure rules for deciding on differences; the coders' own codings are never touched.</summary>
public static class ConsensusRules
{
    /// <summary>The decision as it may be stored, or why it may not be made.</summary>
    public static Outcome<Resolution> Decide(
        CodingRound round,
        IEnumerable<Disagreement> differences,
        Resolution wanted,
        CodeTree tree,
        bool rationaleIsRequired,
        string language)
    {
        var rationale = wanted.Rationale?.Trim() ?? "";
        if (round.Phase != RoundPhase.Comparing)
        {
            return new RoundIsNotComparing(round.Name);
        }

        if (differences.FirstOrDefault(candidate => candidate.Pair == wanted.Pair) is not { } difference)
        {
            return new DisagreementIsGone();
        }

        if (rationaleIsRequired && rationale.Length == 0 && wanted.Decision != Decision.Parked)
        {
            return new RationaleIsMissing();
        }

        if (rationale.Length > Resolution.MaxRationaleLength)
        {
            return new RationaleIsTooLong(Resolution.MaxRationaleLength);
        }

        return WhyImpossible(difference, wanted, tree, language) is { } refusal
            ? refusal
            : wanted with
            {
                Rationale = rationale.Length == 0 ? null : rationale,
                Agreed = wanted.Decision == Decision.NewSpan ? wanted.Agreed : null,
            };
    }

    /// <summary>The consensus codings that a decision makes: none, one or two.</summary>
    public static IReadOnlyList<Coding> CodingsOf(Disagreement difference, Resolution resolution, Func<CodingId> newId)
    {
        var (first, second) = (difference.First, difference.Second);
        IReadOnlyList<Coding?> kept = resolution.Decision switch
        {
            Decision.First => [first],
            Decision.Second => [second],
            Decision.Both when IsOneCode(difference) => [difference.Either with { Span = difference.Passage }],
            Decision.Both => [first, second],
            Decision.NewSpan => [Agreed(difference, resolution)],
            Decision.Neither or Decision.Parked or Decision.CodebookUnclear => [],
            _ => throw new InvalidOperationException($"Decision {resolution.Decision}"),
        };
        var stars = Math.Max(first?.Stars ?? 0, second?.Stars ?? 0);
        return
        [
            .. kept.OfType<Coding>().Select(coding => coding with
            {
                Id = newId(),
                CoderId = resolution.By,
                Source = CodingSource.Consensus,
                ResolutionId = resolution.Id,
                Stars = stars,
                Memo = null, // the coder's own note; what was said about the difference is the rationale
                At = resolution.At,
            }),
        ];
    }

    private static Refusal? WhyImpossible(Disagreement difference, Resolution wanted, CodeTree tree, string language)
    {
        var directionsDiffer = difference.Kind == DisagreementKind.Direction
            || difference.Also.Contains(DisagreementKind.Direction);
        return wanted switch
        {
            { Decision: Decision.Both } when IsOneCode(difference) && directionsDiffer => new DirectionNeedsAChoice(),
            { Decision: Decision.NewSpan, Agreed: null or { Span.IsEmpty: true } } => new AgreedCodingIsMissing(),
            { Decision: Decision.NewSpan, Agreed: { } agreed } =>
                WhyNotApplicable(tree.Find(agreed.CodeId), language) ?? WhyUnknown(agreed, tree),
            _ => null,
        };
    }

    // A mark means what the book of the code says it means; a code without a book has nothing to hold it against.
    private static UnknownMark? WhyUnknown(AgreedCoding agreed, CodeTree tree) =>
        tree.Find(agreed.CodeId) is { } code && tree.BookOf(code) is { } book
            ? agreed.Marks.ToDictionary()
                .Where(mark => !book.Dimensions.Any(dimension =>
                    dimension.Id == mark.Key && dimension.Values.Any(value => value.Id == mark.Value)))
                .Select(mark => new UnknownMark(mark.Key, mark.Value))
                .FirstOrDefault()
            : null;

    private static Refusal? WhyNotApplicable(Code? code, string language) => code switch
    {
        null => new UnknownCode(),
        { IsAssignable: false } => new CodeOnlyGroups(code.Name.In(language)),
        { IsRetired: true } => new CodeIsRetired(code.Name.In(language)),
        _ => null,
    };

    private static bool IsOneCode(Disagreement difference) =>
        difference.First is { } first && difference.Second is { } second && first.CodeId == second.CodeId;

    private static Coding Agreed(Disagreement difference, Resolution resolution) =>
        resolution.Agreed is { } agreed
            ? difference.Either with
            {
                Span = agreed.Span,
                CodeId = agreed.CodeId,
                Marks = agreed.Marks,
                CodebookVersion = agreed.CodebookVersion ?? difference.Either.CodebookVersion,
            }
            : throw new InvalidOperationException("A new span was decided on without one");
}
