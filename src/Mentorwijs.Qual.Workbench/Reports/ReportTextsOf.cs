using System.Globalization;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The sentences of reports, and of the checks before them, in one language.</summary>
public static class ReportTextsOf
{
    /// <param name="language">"nl" or "en"; anything else is "nl".</param>
    public static ChapterTexts Language(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
        return new ChapterTexts(
            culture.TwoLetterISOLanguageName, key => SaidTexts.TextsOf("Reports").GetString(key, culture));
    }

    /// <summary>The one sentence of a check: how it stands, and what to do.</summary>
    public static string Say(ReportCheck check, string language) =>
        Language(language).Say($"Check_{check.Key}_{check.State}", [.. check.Values]);
}
