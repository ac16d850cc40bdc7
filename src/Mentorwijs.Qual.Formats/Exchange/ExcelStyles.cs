using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>How cells look; each look is a number that the cell carries.</summary>
internal static class ExcelStyles
{
    public const uint Words = 1;

    public const uint StrongWords = 2;

    /// <summary>Words that begin like a formula: they stay words also when somebody edits them.</summary>
    public const uint QuotedWords = 3;

    public const uint Head = 4;

    public const uint Day = 5;

    /// <summary>From here on: three looks of a number, each plain and strong, then the same for formulas.</summary>
    private const uint FirstNumber = 6;

    /// <summary>Behind the looks of numbers.</summary>
    public const uint Moment = FirstNumber + 12, Length = Moment + 1;

    /// <summary>Codes of the format for whole numbers, for a day and a moment as the reader's country writes them, and
    /// for hours beyond a day.</summary>
    private const uint WholeFormat = 3, DayFormat = 14, MomentFormat = 22, LengthFormat = 46;

    /// <summary>From 164 on a file may number its own.</summary>
    private const uint FigureFormat = 164, PercentFormat = 165;

    /// <summary>Places in the list of fonts below.</summary>
    private const uint Plain = 0, Bold = 1, Worked = 2, BoldWorked = 3;

    public static uint Of(NumberLook look, bool isStrong, bool isFormula) =>
        FirstNumber + ((uint)look * 4) + (isStrong ? 1u : 0) + (isFormula ? 2u : 0);

    public static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = FigureFormat, FormatCode = "0.000" },
            new NumberingFormat { NumberFormatId = PercentFormat, FormatCode = "0.0%" }),
        new Fonts(Font(), Font(new Bold()), Font(new Italic()), Font(new Bold(), new Italic())),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFE8EEF4" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(), new Border(
            new LeftBorder(), new RightBorder(), new TopBorder(),
            new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            new CellFormat { FormatId = 0 },
            Wrapped(Plain), Wrapped(Bold), Quoted(), HeadFormat(), Number(DayFormat, Plain),
            .. new[] { WholeFormat, FigureFormat, PercentFormat }
                .SelectMany(format => new[] { Plain, Bold, Worked, BoldWorked }.Select(font => Number(format, font))),
            Number(MomentFormat, Plain), Number(LengthFormat, Plain),
        ]));

    private static Font Font(params OpenXmlElement[] looks)
    {
        var font = new Font();
        font.Append(looks);
        font.Append(new FontSize { Val = 11 }, new FontName { Val = "Calibri" });
        return font;
    }

    private static CellFormat Wrapped(uint font) =>
        new(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top })
        {
            FormatId = 0,
            FontId = font,
            ApplyFont = true,
            ApplyAlignment = true,
        };

    private static CellFormat Quoted()
    {
        var format = Wrapped(Plain);
        format.QuotePrefix = true;
        return format;
    }

    private static CellFormat HeadFormat()
    {
        var format = Wrapped(Bold);
        (format.FillId, format.ApplyFill, format.BorderId, format.ApplyBorder) = (2, true, 1, true);
        return format;
    }

    private static CellFormat Number(uint format, uint font) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top })
        {
            FormatId = 0,
            NumberFormatId = format,
            ApplyNumberFormat = true,
            FontId = font,
            ApplyFont = true,
            ApplyAlignment = true,
        };
}
