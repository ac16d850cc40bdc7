using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Benchmarks.Inputs;

/// <summary>An invented codebook of 30 codes in three levels, all of which can be applied.</summary>
internal static class BookOfThirty
{
    public const int Codes = 30;

    public static readonly CodebookDraft Draft = new()
    {
        Slug = "dertig",
        Version = "1.0.0",
        Language = "nl",
        Title = new LocalText("Dertig codes", "Thirty codes"),
        Source = "",
        Perspectives = [new Perspective("leidinggevende", new LocalText("Leidinggevende", "Supervisor"))],
        Dimensions = [],
        Codes = [.. Enumerable.Range(0, Codes).Select(CodeOf)],
    };

    // Three roots of ten: the root, three themes under it, and two codes under each theme.
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
