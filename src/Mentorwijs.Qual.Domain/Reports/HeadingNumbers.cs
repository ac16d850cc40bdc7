using System.Globalization;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Gives headings their numbers: 4 and 4.1; deeper ones and appendices have none.</summary>
public static class HeadingNumbers
{
    /// <summary>Headings below this level have no number.</summary>
    public const int Deepest = 2;

    /// <summary>The same sections, with numbers counted over all of them in order.</summary>
    public static IReadOnlyList<ChapterSection> In(IReadOnlyList<ChapterSection> sections)
    {
        var (first, second) = (0, 0);
        return
        [
            .. sections.Select(section => section.IsAppendix
                ? section
                : section with { Blocks = [.. section.Blocks.Select(Numbered)] }),
        ];

        ChapterBlock Numbered(ChapterBlock block)
        {
            if (block is not HeadingBlock { Level: <= Deepest } heading)
            {
                return block;
            }

            (first, second) = heading.Level == 1 ? (first + 1, 0) : (first, second + 1);
            return heading with
            {
                Number = heading.Level == 1
                    ? first.ToString(CultureInfo.InvariantCulture)
                    : string.Create(CultureInfo.InvariantCulture, $"{first}.{second}"),
            };
        }
    }
}
