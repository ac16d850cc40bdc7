using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>What somebody wants to decide on one difference.</summary>
public sealed record WantedResolution(CodingPair Pair, Decision Decision)
{
    public string? Rationale { get; init; }

    /// <summary>Only for <see cref="Domain.Agreement.Decision.NewSpan"/>: the coding that is agreed on.</summary>
    public AgreedCoding? Agreed { get; init; }

    /// <summary>
    /// When another's decision was made that this one is to replace, as the person saw it; null = no other's goes.
    /// </summary>
    public DateTimeOffset? Seen { get; init; }
}
