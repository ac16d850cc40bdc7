using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>One rule of a code in one language: when to use it, or when not.</summary>
/// <param name="Kind"><see cref="FieldKind.Include"/> or <see cref="FieldKind.Exclude"/>.</param>
/// <param name="Language">"nl" or "en".</param>
/// <param name="Words">The whole rule; empty takes it out.</param>
public sealed record RuleWords(FieldKind Kind, string Language, string Words);

/// <summary>Changes when a code is to be used and when not, in a codebook file, and notes why under the code.</summary>
/// <remarks>The file comes out in canonical form and in its next version; nothing it holds is lost.</remarks>
public static partial class RuleEdit
{
    /// <param name="file">As it is stored.</param>
    /// <param name="slug">Of the code; the file stays as it is when it has none with it.</param>
    /// <param name="note">Why, in one line.</param>
    public static Outcome<string> Change(string file, string slug, IReadOnlyList<RuleWords> rules, string note)
    {
        var opened = CodebookMarkdown.Open(file);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var document = opened.Value;
        if (document.Sections.All(section => section.Slug != slug))
        {
            return file;
        }

        var language = FrontMatter.Read(document.FrontMatter).Language;
        var sections = document.Sections.Select(section => section.Slug == slug
            ? section with
            {
                Fields = WithRules(section.Fields, rules, document, language),
                Notes = OneLine(note) is { Length: > 0 } why
                    ? string.Join("\n\n", new[] { section.Notes.TrimEnd('\n'), why }.Where(part => part.Length > 0))
                    : section.Notes,
            }
            : section);
        return CodebookVersionLine.Next(CodebookMarkdown.Write(document with { Sections = [.. sections] }));
    }

    private static List<CodebookField> WithRules(
        IReadOnlyList<CodebookField> fields, IReadOnlyList<RuleWords> rules, CodebookDocument document, string language)
    {
        var kept = fields.ToList();
        foreach (var rule in rules)
        {
            Set(kept, rule, LabelIn(document, rule.Kind, language), language);
        }

        return kept;
    }

    private static void Set(List<CodebookField> kept, RuleWords rule, string label, string language)
    {
        var words = OneLine(rule.Words);
        var at = kept.FindIndex(field => field.Kind == rule.Kind && (field.Language ?? language) == rule.Language);
        if (at >= 0 && words.Length > 0)
        {
            kept[at] = kept[at] with { Value = words };
        }
        else if (at >= 0)
        {
            kept.RemoveAt(at);
        }
        else if (words.Length > 0)
        {
            kept.Add(new CodebookField
            {
                Kind = rule.Kind,
                Label = label,
                Language = rule.Language,
                Value = words,
                Line = 0,
            });
        }
    }

    // The label the file uses; one that has none yet gets the one of its language.
    private static string LabelIn(CodebookDocument document, FieldKind kind, string language) =>
        document.Sections.SelectMany(section => section.Fields)
            .FirstOrDefault(field => field.Kind == kind)?.Label
        ?? (kind, language) switch
        {
            (FieldKind.Include, "nl") => "Wel",
            (FieldKind.Include, _) => "Include",
            (FieldKind.Exclude, "nl") => "Niet",
            (FieldKind.Exclude, _) => "Exclude",
            _ => throw new InvalidOperationException($"Rule {kind}"),
        };

    // A field is one line, and a note of one line is never taken for a heading or a bullet.
    private static string OneLine(string words) =>
        Blanks().Replace(words, " ").Trim().TrimStart('#', '-', '*', '+', '>', '`', '~', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
