using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Changes when a code is not to be used, in a codebook file, and notes why under the code.</summary>
/// <remarks>The file comes out in canonical form and in its next version; nothing it holds is lost.</remarks>
public static partial class RuleEdit
{
    /// <param name="file">As it is stored.</param>
    /// <param name="slug">Of the code; the file stays as it is when it has none with it.</param>
    /// <param name="exclude">The whole rule per language ("nl", "en"); empty takes it out.</param>
    /// <param name="note">Why, in one line.</param>
    public static Outcome<string> Exclude(
        string file, string slug, IReadOnlyDictionary<string, string> exclude, string note)
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
        var label = LabelIn(document, language);
        var sections = document.Sections.Select(section => section.Slug == slug
            ? section with
            {
                Fields = WithRule(section.Fields, exclude, label, language),
                Notes = OneLine(note) is { Length: > 0 } why
                    ? string.Join("\n\n", new[] { section.Notes.TrimEnd('\n'), why }.Where(part => part.Length > 0))
                    : section.Notes,
            }
            : section);
        return CodebookVersionLine.Next(CodebookMarkdown.Write(document with { Sections = [.. sections] }));
    }

    private static List<CodebookField> WithRule(
        IReadOnlyList<CodebookField> fields, IReadOnlyDictionary<string, string> exclude, string label, string language)
    {
        var kept = fields.ToList();
        foreach (var (tongue, words) in exclude)
        {
            var rule = OneLine(words);
            var at = kept.FindIndex(field =>
                field.Kind == FieldKind.Exclude && (field.Language ?? language) == tongue);
            if (at >= 0 && rule.Length > 0)
            {
                kept[at] = kept[at] with { Value = rule };
            }
            else if (at >= 0)
            {
                kept.RemoveAt(at);
            }
            else if (rule.Length > 0)
            {
                kept.Add(new CodebookField
                {
                    Kind = FieldKind.Exclude,
                    Label = label,
                    Language = tongue,
                    Value = rule,
                    Line = 0,
                });
            }
        }

        return kept;
    }

    // The label the file uses; one that has none yet gets the one of its language.
    private static string LabelIn(CodebookDocument document, string language) =>
        document.Sections.SelectMany(section => section.Fields)
            .FirstOrDefault(field => field.Kind == FieldKind.Exclude)?.Label
        ?? (language == "nl" ? "Niet" : "Exclude");

    // A field is one line, and a note of one line is never taken for a heading or a bullet.
    private static string OneLine(string words) =>
        Blanks().Replace(words, " ").Trim().TrimStart('#', '-', '*', '+', '>', '`', '~', ' ');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
