using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Real lists: one bulleted list for all, a numbered one for each list that counts.</summary>
internal static class WordNumbering
{
    /// <summary>In a document of our own.</summary>
    private const int BulletList = 1;

    /// <summary>Deepest level a Word list has, 0-based.</summary>
    public const int MaxLevel = 8;

    private const int Bullets = 0;

    private const int Numbers = 1;

    private const int Headings = 2;

    /// <summary>From the margin to the words of a numbered heading, in twips: 1 cm.</summary>
    private const int HeadingStep = 567;

    /// <summary>Indent of one level in twips (1/20 point): 0.63 cm.</summary>
    public const int Step = 357;

    /// <summary>Adds our three kinds of list behind those that are there; the first free numbers of kinds and lists.
    /// </summary>
    public static (int Abstract, int Bullets) AddTo(W.Numbering numbering)
    {
        var kind = numbering.Elements<W.AbstractNum>().Select(one => (one.AbstractNumberId?.Value ?? 0) + 1)
            .DefaultIfEmpty(Bullets).Max();
        var list = numbering.Elements<W.NumberingInstance>().Select(one => (one.NumberID?.Value ?? 0) + 1)
            .DefaultIfEmpty(BulletList).Max();
        // every kind stands before every list
        var before = numbering.Elements<W.NumberingInstance>().FirstOrDefault();
        foreach (var made in new[]
        {
            Abstract(kind + Bullets, level => (W.NumberFormatValues.Bullet, level % 2 == 0 ? "•" : "–")),
            Abstract(kind + Numbers, level => level % 2 == 0
                ? (W.NumberFormatValues.Decimal, $"%{level + 1}.")
                : (W.NumberFormatValues.LowerLetter, $"%{level + 1}.")),
            OfHeadings(kind + Headings),
        })
        {
            if (before is null)
            {
                numbering.Append(made);
            }
            else
            {
                numbering.InsertBefore(made, before);
            }
        }

        numbering.Append(new W.NumberingInstance(new W.AbstractNumId { Val = kind + Bullets }) { NumberID = list });
        return (kind, list);
    }

    /// <summary>The list that counts headings.</summary>
    /// <param name="kinds">Number of our first kind of list.</param>
    public static W.NumberingInstance HeadingList(int kinds, int id) =>
        new(new W.AbstractNumId { Val = kinds + Headings }) { NumberID = id };

    /// <summary>A list that starts anew at the number it begins with.</summary>
    /// <param name="kinds">Number of our first kind of list.</param>
    public static W.NumberingInstance NumberedList(int kinds, int id, int start)
    {
        var list = new W.NumberingInstance(new W.AbstractNumId { Val = kinds + Numbers }) { NumberID = id };
        for (var level = 0; level <= MaxLevel; level++)
        {
            list.Append(new W.LevelOverride(
                new W.StartOverrideNumberingValue { Val = start })
            {
                LevelIndex = level,
            });
        }

        return list;
    }

    // "4" and "4.1": each level with those above it
    private static W.AbstractNum OfHeadings(int id)
    {
        var list = Abstract(id, level => (
            W.NumberFormatValues.Decimal,
            string.Join('.', Enumerable.Range(1, level + 1).Select(number => $"%{number}"))));
        list.MultiLevelType = new W.MultiLevelType { Val = W.MultiLevelValues.Multilevel };
        foreach (var indent in list.Descendants<W.Indentation>())
        {
            (indent.Left, indent.Hanging) = ($"{HeadingStep}", $"{HeadingStep}");
        }

        return list;
    }

    private static W.AbstractNum Abstract(int id, Func<int, (W.NumberFormatValues Format, string Text)> look)
    {
        var list = new W.AbstractNum(new W.MultiLevelType { Val = W.MultiLevelValues.HybridMultilevel })
        {
            AbstractNumberId = id,
        };
        for (var level = 0; level <= MaxLevel; level++)
        {
            var (format, text) = look(level);
            list.Append(new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = format },
                new W.LevelText { Val = text },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation
                {
                    Left = $"{Step * (level + 1)}",
                    Hanging = $"{Step}",
                }))
            {
                LevelIndex = level,
            });
        }

        return list;
    }
}
