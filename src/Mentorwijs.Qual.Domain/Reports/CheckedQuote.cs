using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>A quote in the place where a document would show it.</summary>
/// <param name="Quote">Its words and whose they are.</param>
/// <param name="Place">The title of the theme, or of what else it stands under.</param>
public sealed record CheckedQuote(Coding Coding, Quote Quote, string Place)
{
    /// <summary>The theme it stands in; null = it stands in none, and pairs are looked for by its place.</summary>
    public Theme? Theme { get; init; }
}
