namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Differences are decided while a round is being compared, not before and not after.</summary>
public sealed record RoundIsNotComparing(string RoundName) : Refusal;

/// <summary>One of the two codings was changed or removed, or somebody brought them in line.</summary>
public sealed record DisagreementIsGone : Refusal;

/// <summary>This project wants to know why.</summary>
public sealed record RationaleIsMissing : Refusal;

/// <summary>A rationale over the limit, in UTF-16 units.</summary>
public sealed record RationaleIsTooLong(int Limit) : Refusal;

/// <summary>A new coding was decided on, but not which one.</summary>
public sealed record AgreedCodingIsMissing : Refusal;

/// <summary>One code cannot stand twice on a passage with two directions.</summary>
public sealed record DirectionNeedsAChoice : Refusal;
