using System.Globalization;
using System.Resources;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The words of files that leave the program, in one language.</summary>
internal sealed class OutputWords
{
    private readonly string _area;
    private readonly ResourceManager _texts; // kept: making one reads all its words

    /// <param name="area">Of the resx: what the files are about.</param>
    public OutputWords(string language, string area = "AgreementOutput") =>
        (Culture, _area, _texts) = (
            CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL"), area, SaidTexts.TextsOf(area));

    public CultureInfo Culture { get; }

    public string Language => Culture.TwoLetterISOLanguageName;

    public string this[string key] => Find(key)
        ?? throw new InvalidOperationException($"No text {key} in {_area}Texts");

    public string Say(string key, params object?[] values) => string.Format(Culture, this[key], values);

    /// <summary>Null for a key that is not here.</summary>
    public string? Find(string key) => _texts.GetString(key, Culture);

    /// <summary>Day and time, as the chapter writes days; UTC, since a file is read anywhere.</summary>
    public string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", Culture);

    public string Book(BookOfRound book) =>
        Say("About_BookVersion", book.Title.In(Language), book.Version)
        + (book.AlsoUnder.Count > 0 ? Say("About_BookAlso", string.Join(", ", book.AlsoUnder)) : "");
}
