using System.Globalization;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The quotes of a project in one language, from the rows of its analysis.</summary>
internal static class QuotesOf
{
    public static Quotes Project(AnalysisRows rows, IReadOnlyList<Codebook> books, string language)
    {
        return new Quotes(
            rows.Transcripts, rows.Respondents, Codebook.PerspectivesOf(books), language,
            Word("Speaker_Interviewer"), Word("Speaker_Other"));

        string Word(string key) =>
            SaidTexts.TextsOf("Reports").GetString(key, CultureInfo.GetCultureInfo(language)) ?? key;
    }
}
