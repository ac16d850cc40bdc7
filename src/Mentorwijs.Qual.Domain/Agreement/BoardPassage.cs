using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>A passage behind a cell of the board: what one of two coders did, or both, and how that compares.</summary>
/// <remarks>Invariant: First or Second is there.</remarks>
public sealed record BoardPassage
{
    /// <summary>As seen from the row it was asked for: two codes under one theme agree on the theme.</summary>
    public required PassageKind Kind { get; init; }

    public required CoderPair Coders { get; init; }

    public required Coding? First { get; init; }

    public required Coding? Second { get; init; }

    /// <summary>What else differs, in order of weight.</summary>
    public IReadOnlyList<DisagreementKind> Also { get; init; } = [];

    /// <summary>Where the second code stands seen from the first; null for one and the same.</summary>
    public CodeRelation? Relation { get; init; }

    /// <summary>Key of the difference for deciding on it; none is stored where both did the same.</summary>
    public CodingPair Pair => new(First?.Id, Second?.Id);

    public Coding Either => First ?? Second!; // not null: a passage is about at least one coding

    public TranscriptId TranscriptId => Either.TranscriptId;

    /// <summary>The text it is about: both spans with what lies between.</summary>
    public TextSpan Span => First is { } first && Second is { } second ? first.Span.Cover(second.Span) : Either.Span;

    public IEnumerable<CodeId> Codes =>
        new[] { First, Second }.OfType<Coding>().Select(coding => coding.CodeId).Distinct();

    public static BoardPassage Of(IdenticalPair pair) => new()
    {
        Kind = PassageKind.Both,
        Coders = new CoderPair(pair.First.CoderId, pair.Second.CoderId),
        First = pair.First,
        Second = pair.Second,
    };

    public static BoardPassage Of(Disagreement difference) => new()
    {
        Kind = KindOf(difference.Kind),
        Coders = difference.Coders,
        First = difference.First,
        Second = difference.Second,
        Also = difference.Also,
        Relation = difference.Relation,
    };

    /// <summary>Everything two coders or more did, side by side.</summary>
    public static IEnumerable<BoardPassage> Of(IEnumerable<Comparison> comparisons) => comparisons.SelectMany(
        comparison => comparison.Identical.Select(Of).Concat(comparison.Differences.Select(Of)));

    /// <summary>The same passage for a row that holds these codes: another code within it is no difference there.
    /// </summary>
    public BoardPassage SeenFrom(IReadOnlySet<CodeId> codes) =>
        this is { Kind: PassageKind.OtherCode, First.CodeId: var one, Second.CodeId: var other }
            && codes.Contains(one) && codes.Contains(other)
            ? this with { Kind = Also.Count == 0 ? PassageKind.Both : KindOf(Also[0]), Also = [.. Also.Skip(1)] }
            : this;

    private static PassageKind KindOf(DisagreementKind kind) => kind switch
    {
        DisagreementKind.OtherCode => PassageKind.OtherCode,
        DisagreementKind.Boundary => PassageKind.Boundary,
        DisagreementKind.Direction => PassageKind.Direction,
        DisagreementKind.Missed => PassageKind.OnlyFirst,
        DisagreementKind.Extra => PassageKind.OnlySecond,
        _ => throw new InvalidOperationException($"Kind {kind}"),
    };
}
