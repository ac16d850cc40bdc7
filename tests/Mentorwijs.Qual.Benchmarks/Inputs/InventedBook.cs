using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>An invented codebook of tens of codes in three levels, all of which can be applied.</summary>
internal static class InventedBook
{
    public const string Version = "1.0.0";

    public static readonly CodebookDraft Thirty = Of(30);

    public static readonly CodebookDraft Forty = Of(40);

    private static CodebookDraft Of(int codes) => new()
    {
        Slug = $"boek-{codes}",
        Version = Version,
        Language = "nl",
        Title = new LocalText($"{codes} codes", $"{codes} codes"),
        Source = "",
        Perspectives = [new Perspective("leidinggevende", new LocalText("Leidinggevende", "Supervisor"))],
        Dimensions = [],
        Codes = [.. Enumerable.Range(0, codes).Select(CodeOf)],
    };

    // Roots of ten: the root, three themes under it, and two codes under each theme.
    private static CodeDraft CodeOf(int number)
    {
        var (root, place) = (number / 10, number % 10);
        var (parent, level) = place switch
        {
            0 => (null, 1),
            1 or 4 or 7 => (Slug(root * 10), 2),
            _ => (Slug((root * 10) + place - ((place - 1) % 3)), 3),
        };
        return new CodeDraft
        {
            Slug = Slug(number),
            ParentSlug = parent,
            Level = level,
            Line = number + 1,
            Name = new LocalText($"Code {number}", $"Code {number}"),
        };
    }

    private static string Slug(int number) => $"code-{number}";
}
