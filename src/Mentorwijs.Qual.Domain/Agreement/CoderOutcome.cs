using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What became of a coder's own judgement.</summary>
public enum OutcomeKind
{
    /// <summary>As this coder had it.</summary>
    AsOwn,

    /// <summary>Something stands there, and not as this coder had it.</summary>
    Changed,

    /// <summary>This coder's coding does not stand.</summary>
    Dropped,

    /// <summary>A coding stands where this coder had none.</summary>
    Added,
}

/// <summary>One decision seen from one coder: the own coding beside what was decided, and why.</summary>
public sealed record CoderOutcome
{
    public required Disagreement Difference { get; init; }

    public required Resolution Resolution { get; init; }

    /// <summary>The coder's own coding in it; null = coded nothing here.</summary>
    public required Coding? Own { get; init; }

    /// <summary>The codings that the decision made: none, one or two.</summary>
    public required IReadOnlyList<Coding> Decided { get; init; }

    public OutcomeKind Kind => (Own, Decided) switch
    {
        (null, []) => OutcomeKind.AsOwn,
        (null, _) => OutcomeKind.Added,
        (_, []) => OutcomeKind.Dropped,
        ({ } own, [var only]) when IsSame(own, only) => OutcomeKind.AsOwn,
        _ => OutcomeKind.Changed,
    };

    // Stars and memo are the coder's own and no part of the judgement.
    private static bool IsSame(Coding own, Coding decided) =>
        own.CodeId == decided.CodeId && own.Span == decided.Span && own.Marks == decided.Marks;
}
