using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Names one theme.</summary>
public readonly record struct ThemeId(Guid Value) : IId;

/// <summary>What people conclude from codes that belong together; written by people, never computed.</summary>
/// <remarks>Invariant: passed <see cref="ThemeRules"/>, so it has a title and every text is within its limit.</remarks>
public sealed record Theme
{
    public required ThemeId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    public required string Title { get; init; }

    /// <summary>The key message in one sentence; empty while it is not written yet.</summary>
    public string Message { get; init; } = "";

    /// <summary>Markdown: the summary.</summary>
    public string Body { get; init; } = "";

    /// <summary>Markdown: where perspectives differ.</summary>
    public string Contrast { get; init; } = "";

    /// <summary>Markdown: who or what does not fit the rest.</summary>
    public string Exceptions { get; init; } = "";

    /// <summary>Markdown: practical advice, one a line of a list; see <see cref="AdviceLine"/>.</summary>
    public string Advice { get; init; } = "";

    /// <summary>0-based place in the chapter.</summary>
    public required int Order { get; init; }

    /// <summary>The codes it gathers, in no order; the table sorts them.</summary>
    public IReadOnlyList<CodeId> Codes { get; init; } = [];

    /// <summary>The quotes it shows, in the order of the page.</summary>
    public IReadOnlyList<CodingId> Quotes { get; init; } = [];

    /// <summary>At most so many quotes of one respondent; more than <see cref="ThemeRules.UsualQuotesEach"/> needs a
    /// reason.</summary>
    public int QuotesEach { get; init; } = ThemeRules.UsualQuotesEach;

    /// <summary>Why one respondent may be quoted more often here; empty = that is not so.</summary>
    public string WhyMoreQuotes { get; init; } = "";
}
