using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Texts;

/// <summary>The words for refusals and read warnings, so that pages and console say the same.</summary>
/// <remarks>
/// One pair of resx files an area (<c>CodingsTexts.resx</c>, <c>CodingsTexts.nl.resx</c>); the key of a refusal is its
/// type name, of a warning its code. <c>{Name}</c> in a text is filled from the property of that name.
/// </remarks>
public static partial class SaidTexts
{
    private const string One = "_ONE";

    /// <summary>By area. A new one would look for its files at each text: a quarter of the time of a chapter.</summary>
    private static readonly ConcurrentDictionary<string, ResourceManager> Areas = new(StringComparer.Ordinal);

    public static string Say(Refusal refusal, CultureInfo culture) =>
        Fill(Template(AreaOf(refusal.GetType()), refusal.GetType().Name, culture), refusal, culture);

    public static string Say(ReadWarning warning, CultureInfo culture) =>
        Fill(Template("Transcripts", KeyOf(warning), culture), warning, culture);

    public static string Say(CodebookProblem problem, CultureInfo culture) =>
        Fill(Template("Codebooks", problem.Code, culture), problem, culture);

    public static string Say(RespondentProblem problem, CultureInfo culture) => Fill(
        Template("Projects", $"{nameof(RespondentFault)}_{problem.Fault}", culture), problem, culture);

    /// <summary>The resx of an area, e.g. "Codings".</summary>
    public static ResourceManager TextsOf(string area) => Areas.GetOrAdd(
        area, name => new ResourceManager($"Mentorwijs.Qual.Workbench.Texts.{name}Texts", typeof(SaidTexts).Assembly));

    /// <summary>The area a refusal stands in: the last part of its namespace.</summary>
    public static string AreaOf(Type refusal) =>
        refusal.Namespace!.Split('.')[^1]; // not null: no type of ours is global

    // Dutch and English say one thing otherwise than several: "1 regel is", "3 regels zijn". A place that is a word of
    // ours and not of the file, as "bold", is said in the language of the reader.
    private static string KeyOf(ReadWarning warning)
    {
        string?[] closer =
        [
            warning.Count == 1 ? warning.Code + One : null,
            warning.Place is null ? null : $"{warning.Code}_IN_{warning.Place}",
        ];
        return closer.OfType<string>().FirstOrDefault(HasText) ?? warning.Code;

        static bool HasText(string key) =>
            TextsOf("Transcripts").GetString(key, CultureInfo.InvariantCulture) is not null;
    }

    private static string Template(string area, string key, CultureInfo culture) =>
        TextsOf(area).GetString(key, culture) ?? throw new InvalidOperationException($"No text {key} in {area}Texts");

    private static string Fill(string template, object values, CultureInfo culture) =>
        Place().Replace(template, place =>
            values.GetType().GetProperty(place.Groups[1].Value)?.GetValue(values) switch
            {
                Enum kind => KindWords.Say(kind, culture),
                var value => Convert.ToString(value, culture) ?? "",
            });

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
