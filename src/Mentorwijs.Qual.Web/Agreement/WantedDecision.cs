using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>What a person chose on one difference.</summary>
/// <param name="Pair">The difference on the page when the key was pressed: it decides on no other.</param>
/// <param name="Over">When another's decision was made that this one is to replace, as confirmed; else null.</param>
public sealed record WantedDecision(CodingPair Pair, Decision Decision, DateTimeOffset? Over)
{
    /// <summary>Only for a new coding.</summary>
    public AgreedCoding? Agreed { get; init; }
}
