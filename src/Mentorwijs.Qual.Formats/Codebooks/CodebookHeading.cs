using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>A heading line taken apart: <c>## Name {#slug}</c>.</summary>
/// <param name="Level">Number of # at the start.</param>
/// <param name="Name">Without slug and closing #.</param>
/// <param name="Slug">As written between the braces; null when there is none.</param>
/// <param name="Tail">What follows the slug between the braces.</param>
internal sealed record CodebookHeading(int Level, string Name, string? Slug, string Tail)
{
    /// <summary>True when the slug is there and follows the rules.</summary>
    public bool HasValidSlug => Slug is not null && Domain.Projects.Slug.IsValid(Slug);

    /// <summary>What a slug is proposed from: a slug that is nearly right, else the name.</summary>
    public string Proposal => Domain.Projects.Slug.From(Slug is { Length: > 0 } ? Slug : Name);

    public static CodebookHeading Read(string line)
    {
        var text = line.Trim(' ', '\t');
        var level = text.Length - text.TrimStart('#').Length;
        text = WithoutClosing(text[level..].Trim(' ', '\t'));
        var open = text.EndsWith('}') ? text.LastIndexOf("{#", StringComparison.Ordinal) : -1;
        if (open < 0)
        {
            return new CodebookHeading(level, text, null, "");
        }

        var inside = text[(open + 2)..^1].Trim();
        var blank = inside.IndexOf(' ', StringComparison.Ordinal);
        return new CodebookHeading(
            level,
            text[..open].TrimEnd(),
            blank < 0 ? inside : inside[..blank],
            blank < 0 ? "" : inside[blank..].Trim());
    }

    // "## Name ##": closing marks count only after a blank, so "C#" stays.
    private static string WithoutClosing(string text)
    {
        var bare = text.TrimEnd('#');
        var closes = bare.Length < text.Length && (bare.Length == 0 || bare[^1] is ' ' or '\t');
        return closes ? bare.TrimEnd(' ', '\t') : text;
    }
}
