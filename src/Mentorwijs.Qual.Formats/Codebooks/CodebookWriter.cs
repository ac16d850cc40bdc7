using System.Text;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Writes a codebook in canonical form (FORMAT.md, section 6), so that every diff is a change.</summary>
internal static class CodebookWriter
{
    public static string Write(CodebookDocument document, string language)
    {
        var text = new StringBuilder();
        if (document.FrontMatter is { } lines)
        {
            text.Append("---\n");
            foreach (var line in lines)
            {
                text.Append(line.TrimEnd()).Append('\n');
            }

            text.Append("---\n");
        }

        AddBlock(text, document.Introduction);
        foreach (var section in document.Sections)
        {
            AddBlock(text, Heading(section));
            AddBlock(text, section.Lead);
            AddBlock(text, string.Join('\n', Ordered(section.Fields, language).Select(Bullet)));
            AddBlock(text, NeedsBreak(section) ? "<!-- -->" : "");
            AddBlock(text, section.Notes);
        }

        return text.ToString();
    }

    // Indented code right behind a list would become part of its last bullet; an empty comment keeps the two apart.
    private static bool NeedsBreak(CodebookSection section) =>
        section.Fields.Count > 0 && section.Notes.Length > 0 && section.Notes[0] is (' ' or '\t');

    // One blank line between any two blocks.
    private static void AddBlock(StringBuilder text, string block)
    {
        if (block.Length > 0)
        {
            text.Append(text.Length > 0 ? "\n" : "").Append(block).Append('\n');
        }
    }

    private static string Heading(CodebookSection section) =>
        $"{new string('#', section.Level)} {section.Name}{(section.Name.Length > 0 ? " " : "")}{{#{section.Slug}}}";

    // OrderBy keeps equal elements in the order of the file. Only the fields with a place of their own are sorted by
    // language: among the others a language says nothing about what belongs together.
    private static IEnumerable<CodebookField> Ordered(IEnumerable<CodebookField> fields, string language) => fields
        .OrderBy(field => CodebookLabels.Place(field.Kind))
        .ThenBy(field => field.Kind < FieldKind.Rating && (field.Language ?? language) != language);

    private static string Bullet(CodebookField field)
    {
        var line = new StringBuilder("-");
        if (field.Kind != FieldKind.Unlabelled)
        {
            line.Append(" **").Append(field.Label);
            line.Append(field.Language is null ? "" : " ").Append(field.Language);
            line.Append(field.Qualifier is null ? "" : $" ({field.Qualifier})").Append(":**");
        }

        line.Append(field.Value.Length == 0 ? "" : " ").Append(field.Value);
        return field.Below.Length == 0 ? line.ToString() : line.Append('\n').Append(field.Below).ToString();
    }
}
