using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Two codings that say the same: span, code and direction.</summary>
public sealed record IdenticalPair(Coding First, Coding Second);

/// <summary>Two coders laid side by side: every coding of either stands in one place at most.</summary>
/// <remarks>In exactly one, but that of several comparisons only the first asks about a coding others lack.</remarks>
public sealed record Comparison(IReadOnlyList<IdenticalPair> Identical, IReadOnlyList<Disagreement> Differences);
