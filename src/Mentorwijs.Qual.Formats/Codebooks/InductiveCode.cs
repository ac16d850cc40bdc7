using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Puts a code that was found while coding into a codebook file as a draft, or takes it out again.</summary>
/// <remarks>Of what was there no byte changes but the version in the front matter.</remarks>
public static partial class InductiveCode
{
    /// <summary>UTF-16 units of the longest name.</summary>
    public const int MaxName = 80;

    /// <summary>The heading that gathers these codes.</summary>
    private const string Group = "uit-de-interviews";

    private const int DeepestLevel = 6;

    /// <summary>The name on one line, as a heading can carry it.</summary>
    public static Outcome<string> CheckName(string name)
    {
        var line = Blanks().Replace(name, " ").Trim();
        return line.Length is > 0 and <= MaxName && CodebookHeading.Read($"# {line} {{#x}}").Name == line
            && !line.Any(letter => char.IsControl(letter) || letter is '{' or '}')
            ? line
            : new CodeNameIsUnusable(name, MaxName);
    }

    /// <summary>The file with the code under the heading for codes from the interviews, in the next version.</summary>
    /// <param name="file">As it is stored: its line ends and its first mark stay as they are.</param>
    public static Outcome<string> Add(string file, string name, string slug)
    {
        var opened = CodebookMarkdown.Open(file);
        if (opened.Refusal is { } refusal)
        {
            return refusal;
        }

        var document = opened.Value;
        var language = FrontMatter.Read(document.FrontMatter).Language;
        var words = Words.Of(document, language);
        var group = document.Sections.FirstOrDefault(section => section.Slug == Group);
        var level = Math.Min((group?.Level ?? 1) + 1, DeepestLevel);
        List<string> block = group is null ? [.. words.GroupLines(), ""] : [];
        block.AddRange([$"{new string('#', level)} {name} {{#{slug}}}", "", .. words.CodeLines()]);
        var behind = group is null ? null : document.Sections.SkipWhile(section => section != group).Skip(1)
            .FirstOrDefault(section => section.Level <= group.Level);
        var lines = Lines.Of(file);
        lines.Insert(behind?.Line, block);
        return CodebookVersionLine.Next(lines.ToString());
    }

    /// <summary>
    /// The file without the code, in the next version; null when somebody has written more about it since, or put codes
    /// under it. The heading that gathers goes with its last code, when nothing was written there.
    /// </summary>
    public static string? Remove(string file, string name, string slug)
    {
        var without = Cut(file, slug, words => (name, words.CodeLines()));
        return without is null ? null
            : CodebookVersionLine.Next(
                Cut(without, Group, words => (words.GroupName, words.GroupFields())) ?? without);
    }

    private static string? Cut(
        string file, string slug, Func<Words, (string Name, IReadOnlyList<string> Fields)> asMade)
    {
        var document = CodebookMarkdown.Open(file);
        if (!document.IsDone
            || document.Value.Sections.Index().FirstOrDefault(one => one.Item.Slug == slug) is not { Item: { } section }
                found)
        {
            return null;
        }

        var made = asMade(Words.Of(document.Value, FrontMatter.Read(document.Value.FrontMatter).Language));
        var next = document.Value.Sections.ElementAtOrDefault(found.Index + 1);
        var lines = Lines.Of(file);
        var isAsMade = section.Name == made.Name && lines.Between(section.Line, next?.Line).SequenceEqual(made.Fields);
        if (!isAsMade || next?.Level > section.Level)
        {
            return null;
        }

        lines.Remove(section.Line, next?.Line);
        return lines.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>What is written, with the labels the file uses.</summary>
    private sealed record Words(bool IsDutch, bool HasDutchLabels)
    {
        public string GroupName => IsDutch ? "Uit de interviews" : "From the interviews";

        public static Words Of(CodebookDocument document, string language)
        {
            var labels = document.Sections.SelectMany(section => section.Fields)
                .Select(field => field.Label).ToHashSet();
            var isDutch = language == "nl";
            return new Words(isDutch, labels.Contains("Definitie") || (isDutch && !labels.Contains("Definition")));
        }

        public IReadOnlyList<string> GroupLines() => [$"# {GroupName} {{#{Group}}}", "", .. GroupFields()];

        public IReadOnlyList<string> GroupFields() =>
        [
            $"- **{(HasDutchLabels ? "Naam" : "Name")} {(IsDutch ? "en" : "nl")}:** "
                + (IsDutch ? "From the interviews" : "Uit de interviews"),
            HasDutchLabels ? "- **Toekenbaar:** nee" : "- **Assignable:** no",
        ];

        public IReadOnlyList<string> CodeLines() => HasDutchLabels
            ? ["- **Herkomst:** inductief", "- **Status:** concept"]
            : ["- **Source:** inductive", "- **Status:** draft"];
    }

    /// <summary>A file as lines that keep their own ends; lines are counted from 1.</summary>
    private sealed class Lines(List<string> lines, string end)
    {
        public static Lines Of(string file) => new(
            [.. LineEnds().Split(file).Where(line => line.Length > 0)],
            file.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n");

        /// <summary>Before a line, an empty one behind it; null = at the end, an empty one before it.</summary>
        public void Insert(int? before, IReadOnlyList<string> block)
        {
            if (before is { } line)
            {
                lines.InsertRange(line - 1, block.Append("").Select(text => text + end));
                return;
            }

            if (lines.Count > 0 && !lines[^1].EndsWith('\n') && !lines[^1].EndsWith('\r'))
            {
                lines[^1] += end;
            }

            lines.AddRange(block.Prepend("").Select(text => text + end));
        }

        public void Remove(int from, int? before)
        {
            var first = from - 1;
            lines.RemoveRange(first, (before - 1 ?? lines.Count) - first);
            if (before is null && first > 0 && lines[^1].Trim().Length == 0)
            {
                lines.RemoveAt(lines.Count - 1);
            }
        }

        /// <summary>What stands under a heading, without empty lines and line ends.</summary>
        public IEnumerable<string> Between(int heading, int? before) =>
            lines.Skip(heading).Take((before - 1 ?? lines.Count) - heading)
                .Select(line => line.TrimEnd('\r', '\n')).Where(line => line.Length > 0);

        public override string ToString() => string.Concat(lines);
    }

    [GeneratedRegex(@"(?<=\r\n|\n|\r(?!\n))")]
    private static partial Regex LineEnds();
}
