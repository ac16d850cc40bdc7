using System.Globalization;
using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The sentences of a report in one language: a template by key, filled with values.</summary>
/// <remarks>
/// Places: <c>{Name}</c> value; <c>{Name:w}</c> number as a word up to twelve, <c>{Name:W}</c> with a capital;
/// <c>{Name?one/more}</c> one of two words by the number. A value is never searched for places. A place without a value
/// becomes a visible marker with the words of key <c>Fill_Name</c>. A number, and what is given as
/// <see cref="Figures"/>, becomes a run that knows its name; so do <see cref="AuthorWords"/> and a
/// <see cref="BlockReference"/>.
/// </remarks>
public sealed partial class ChapterTexts
{
    private static readonly string[] Dutch =
        ["nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    private static readonly string[] English =
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private readonly Func<string, string?> _template;

    /// <summary>Language "nl" or "en"; the function gives the template of a key in that language.</summary>
    public ChapterTexts(string language, Func<string, string?> template)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
        _template = template;
    }

    public string Language { get; }

    public CultureInfo Culture { get; }

    /// <summary>The template itself, for a text without places.</summary>
    public string this[string key] =>
        _template(key) ?? throw new InvalidOperationException($"No text {key} for a report in {Language}");

    /// <summary>The text as runs; what is missing is a run of its own, marked to be filled in.</summary>
    public IReadOnlyList<TextRun> Runs(string key, params (string Name, object? Value)[] values)
    {
        var template = this[key];
        var runs = new List<TextRun>();
        var at = 0;
        foreach (Match place in Place().Matches(template))
        {
            Append(runs, new TextRun(template[at..place.Index]));
            Append(runs, Fill(place, values));
            at = place.Index + place.Length;
        }

        Append(runs, new TextRun(template[at..]));
        return runs;
    }

    /// <summary>The text as one string.</summary>
    public string Say(string key, params (string Name, object? Value)[] values) =>
        string.Concat(Runs(key, values).Select(run => run.Text));

    /// <summary>"[nog in te vullen: …]" with the words of key <c>Fill_Name</c>.</summary>
    public TextRun ToFill(string name) => new($"[{this["ToFill"]}: {this["Fill_" + name]}]", IsToFill: true);

    /// <summary>A figure with that many decimals, the comma or point of the language and a real minus sign.</summary>
    public string Figure(double value, int decimals)
    {
        // Adding zero turns a rounded -0.00 into 0.00.
        var rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0;
        return rounded.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), Culture).Replace('-', '−');
    }

    /// <summary>The same, or a dash where a figure is undefined.</summary>
    public string FigureOrDash(double? value, int decimals) => value is { } known ? Figure(known, decimals) : "–";

    /// <summary>A number of people or things in figures, for tables.</summary>
    public string Count(long number) => number.ToString("N0", Culture);

    /// <summary>The number as a word up to twelve, above that in figures.</summary>
    public string Word(int number)
    {
        var words = Language == "en" ? English : Dutch;
        return number >= 0 && number < words.Length ? words[number] : number.ToString(Culture);
    }

    private TextRun Fill(Match place, (string Name, object? Value)[] values)
    {
        var name = place.Groups["name"].Value;
        var value = Array.Find(values, pair => string.Equals(pair.Name, name, StringComparison.Ordinal)).Value;
        if (value is null)
        {
            return ToFill(name);
        }

        return value switch
        {
            BlockReference reference => new TextRun("") { RefersTo = reference.Key },
            AuthorWords words => new TextRun(words.Text) { Free = words.Name },
            int number when place.Groups["one"].Success =>
                new TextRun(place.Groups[number == 1 ? "one" : "more"].Value),
            int number => new TextRun(Written(number, place.Groups["form"].Value)) { Number = name },
            Figures figures => new TextRun(figures.Text) { Number = name },
            _ => new TextRun(Convert.ToString(value, Culture) ?? ""),
        };
    }

    private string Written(int number, string form) => form switch
    {
        "w" => Word(number),
        "W" => Capital(Word(number)),
        _ => number.ToString(Culture),
    };

    // Dutch writes "Eén" at the start of a sentence: the accent stays off the capital.
    private string Capital(string word) => (word[0] == 'é' ? 'E' : char.ToUpper(word[0], Culture)) + word[1..];

    private static void Append(List<TextRun> runs, TextRun next)
    {
        if (next.Text.Length == 0 && next.RefersTo is null)
        {
            return;
        }

        if (runs.Count > 0 && runs[^1].IsPlain && next.IsPlain)
        {
            runs[^1] = runs[^1] with { Text = runs[^1].Text + next.Text };
            return;
        }

        runs.Add(next);
    }

    [GeneratedRegex(@"\{(?<name>\w+)(?::(?<form>[wW])|\?(?<one>[^/}]*)/(?<more>[^}]*))?\}")]
    private static partial Regex Place();
}

/// <summary>Figures in words that are no single number: "7 van 7; 6 van 7".</summary>
public sealed record Figures(string Text);

/// <summary>What an author wrote under a name of <see cref="FreeTexts"/>.</summary>
public sealed record AuthorWords(string Name, string Text);

/// <summary>Stands for the number of a table or figure.</summary>
public sealed record BlockReference(string Key);
