using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.House.Tests.Reading;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>Every refusal and every read warning can be said in Dutch and in English.</summary>
public partial class SaidTextsTests
{
    private static readonly CultureInfo[] Languages =
        [CultureInfo.GetCultureInfo("en"), CultureInfo.GetCultureInfo("nl")];

    [Fact]
    public void Every_refusal_has_its_words_in_both_languages() => Findings.None(Rooms.All
        .SelectMany(room => room.GetTypes())
        .Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)
        .SelectMany(type => Unsaid(SaidTexts.AreaOf(type), type.Name, type)));

    [Fact]
    public void Every_read_warning_has_its_words_in_both_languages() => Findings.None(SourceFile.Product
        .Where(file => file.Room is "Domain" or "Formats")
        .Where(file => file.Path.Contains("/Transcripts/", StringComparison.Ordinal))
        .SelectMany(file => WarningCodes(file.Code))
        .Distinct()
        .SelectMany(code => Unsaid("Transcripts", code, typeof(ReadWarning))));

    [Fact]
    public void Every_codebook_problem_has_its_words_in_both_languages() => Findings.None(SourceFile.Product
        .Where(file => file.Extension == ".cs")
        .SelectMany(file => ProblemCode().Matches(file.Code).Select(match => match.Groups["code"].Value))
        .Distinct()
        .SelectMany(code => Unsaid("Codebooks", code, typeof(CodebookProblem))));

    [Fact]
    public void A_refusal_without_words_is_seen() =>
        Assert.Equal(2, Unsaid("Codings", nameof(NobodySaysThis), typeof(NobodySaysThis)).Count());

    [Fact]
    public void A_place_that_nothing_fills_is_seen() =>
        Assert.Equal(2, Unsaid("Codings", "CodeIsRetired", typeof(NobodySaysThis)).Count());

    [Fact]
    public void A_warning_code_is_found_where_it_is_made()
    {
        const string code = """
            x = new ReadWarning("TITLE_BLOCK", 3);
            y = new("not this");
            z = new ReadWarning(
                "UNREADABLE");
            Warn("NO_LABELS");
            """;

        Assert.Equal(["TITLE_BLOCK", "UNREADABLE", "NO_LABELS"], WarningCodes(code));
    }

    private static IEnumerable<string> Unsaid(string area, string key, Type filledFrom) =>
        Languages.SelectMany(language => TextIn(area, key, language) is not { } text
            ? [$"{area}Texts says nothing for {key} in {language.Name}"]
            : ResxFile.PlacesIn(text)
                .Where(place => filledFrom.GetProperty(place) is null)
                .Select(place => $"{area}Texts, {key}, {language.Name}: nothing fills {{{place}}}"));

    // English is the neutral file; Dutch is asked for without falling back to it.
    private static string? TextIn(string area, string key, CultureInfo language)
    {
        var culture = language.Name == "en" ? CultureInfo.InvariantCulture : language;
        try
        {
            return SaidTexts.TextsOf(area).GetResourceSet(culture, createIfNotExists: true, tryParents: false)
                ?.GetString(key);
        }
        catch (System.Resources.MissingManifestResourceException)
        {
            return null;
        }
    }

    private static IEnumerable<string> WarningCodes(string code) =>
        Made().Matches(code).Select(match => match.Groups["code"].Value);

    // Where a warning is made in a step of its own, the underscore gives its code away.
    [GeneratedRegex(@"new\s+ReadWarning\(\s*""(?<code>[A-Z][A-Z0-9_]*)""|""(?<code>[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)""")]
    private static partial Regex Made();

    [GeneratedRegex(@"""(?<code>CB\d{3})""")]
    private static partial Regex ProblemCode();

    private sealed record NobodySaysThis : Refusal;
}
