using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Real lists: one bulleted list for all, a numbered one for each list that counts.</summary>
internal static class WordNumbering
{
    public const int BulletList = 1;

    /// <summary>Deepest level a Word list has, 0-based.</summary>
    public const int MaxLevel = 8;

    private const int Bullets = 0;

    private const int Numbers = 1;

    /// <summary>Indent of one level in twips (1/20 point): 0.63 cm.</summary>
    public const int Step = 357;

    public static W.Numbering Create() => new(
        Abstract(Bullets, level => (W.NumberFormatValues.Bullet, level % 2 == 0 ? "•" : "–")),
        Abstract(Numbers, level => level % 2 == 0
            ? (W.NumberFormatValues.Decimal, $"%{level + 1}.")
            : (W.NumberFormatValues.LowerLetter, $"%{level + 1}.")),
        new W.NumberingInstance(new W.AbstractNumId { Val = Bullets }) { NumberID = BulletList });

    /// <summary>A list that starts anew at the number it begins with.</summary>
    public static W.NumberingInstance NumberedList(int id, int start)
    {
        var list = new W.NumberingInstance(new W.AbstractNumId { Val = Numbers }) { NumberID = id };
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
