using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What people made of the quotes of a project.</summary>
/// <param name="interviewer">What an interviewer is called in the language that was spoken: that is what is edited.
/// </param>
/// <param name="other">What any further speaker is called.</param>
public sealed class QuoteEdits(IEnumerable<EditedQuote> edited, string interviewer, string other)
{
    public static readonly QuoteEdits None = new([], "", "");

    private readonly Dictionary<CodingId, EditedQuote> _edited = edited.ToDictionary(quote => quote.CodingId);

    public string Interviewer => interviewer;

    public string Other => other;

    /// <summary>Null: as it was said.</summary>
    public EditedQuote? Find(CodingId coding) => _edited.GetValueOrDefault(coding);
}
