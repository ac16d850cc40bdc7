using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>What stands around the text of a chapter: page, footer, contents, settings and properties.</summary>
internal static class WordFrame
{
    private const string FooterId = "rIdFooter";

    /// <summary>2.5 cm in twips.</summary>
    private const int Margin = 1418;

    /// <summary>1.8 cm in twips: of a factsheet.</summary>
    private const int SheetMargin = 1021;

    /// <summary>2 cm in twips: of a practice publication.</summary>
    private const int PracticeMargin = 1134;

    /// <summary>Short and long side of A4, in twips.</summary>
    private const int ShortSide = 11_906, LongSide = 16_838;

    /// <summary>Between the margins of a page of ours, in twips.</summary>
    public static int TextWidth(Chapter chapter) =>
        (chapter.IsLandscape ? LongSide : ShortSide) - (2 * MarginOf(chapter.Kind));

    /// <summary>A4 with the footer, upright or on its side, in twips.</summary>
    public static W.SectionProperties Page(Chapter chapter)
    {
        var page = PlainPage(MarginOf(chapter.Kind), chapter.IsLandscape);
        page.PrependChild(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = FooterId });
        return page;
    }

    private static int MarginOf(ReportKind kind) => kind switch
    {
        ReportKind.Chapter => Margin,
        ReportKind.Factsheet => SheetMargin,
        ReportKind.Practice => PracticeMargin,
        _ => throw new InvalidOperationException($"Kind {kind}"),
    };

    /// <summary>The same without a footer.</summary>
    public static W.SectionProperties PlainPage(int margin = Margin, bool isLandscape = false) => new(
        isLandscape
            ? new W.PageSize { Width = LongSide, Height = ShortSide, Orient = W.PageOrientationValues.Landscape }
            : new W.PageSize { Width = ShortSide, Height = LongSide },
        new W.PageMargin
        {
            Top = margin,
            Right = (uint)margin,
            Bottom = margin,
            Left = (uint)margin,
            Header = (uint)margin / 2,
            Footer = (uint)margin / 2,
            Gutter = 0U,
        });

    /// <summary>Tells a machine without Calibri what comes near it, so that lines break in the same places.</summary>
    public static void AddFonts(MainDocumentPart main) =>
        main.AddNewPart<FontTablePart>("rIdFonts").Fonts = new W.Fonts(new W.Font(
            new W.AltName { Val = "Carlito" },
            new W.Panose1Number { Val = "020F0502020204030204" },
            new W.FontCharSet { Val = "00" },
            new W.FontFamily { Val = W.FontFamilyValues.Swiss },
            new W.Pitch { Val = W.FontPitchValues.Variable })
        {
            Name = "Calibri",
        });

    public static void AddFooter(MainDocumentPart main, Chapter chapter, ChapterTexts texts)
    {
        var footer = main.AddNewPart<FooterPart>(FooterId);
        var line = WordText.Paragraph("Footer",
        [
            WordText.Run(chapter.ProjectName),
            new W.Run(new W.TabChar()),
            WordText.Run(texts["PageOf"] + " "),
            .. WordFields.PageNumber(),
        ]);
        if (TextWidth(chapter) != WordTables.TextWidth)
        {
            line.ParagraphProperties?.Append(new W.Tabs(
                new W.TabStop { Val = W.TabStopValues.Clear, Position = WordTables.TextWidth },
                new W.TabStop { Val = W.TabStopValues.Right, Position = TextWidth(chapter) }));
        }

        footer.Footer = new W.Footer(line);
    }

    /// <summary>Contents, tables and figures: fields with links already in them; an empty list is left out.</summary>
    public static IEnumerable<OpenXmlElement> Contents(WordOutline outline, ChapterTexts texts) =>
    [
        .. Listed(
            texts["Contents"], WordFields.ContentsBegin(),
            [.. outline.Headings.Select(heading => ($"TOC{heading.Level}", heading.Text, heading.Bookmark))]),
        .. Listed(texts["Tables"], WordFields.ListBegin(texts["Table"]), [.. outline.Tables.Select(Line)]),
        .. Listed(texts["Figures"], WordFields.ListBegin(texts["Figure"]), [.. outline.Figures.Select(Line)]),
    ];

    private static (string Style, string Text, string Bookmark) Line(CaptionedBlock block) =>
        ("TableofFigures", $"{block.Name}. {block.Caption}", block.Bookmark);

    private static IEnumerable<OpenXmlElement> Listed(
        string title, IEnumerable<OpenXmlElement> begin, List<(string Style, string Text, string Bookmark)> lines)
    {
        if (lines.Count == 0)
        {
            yield break;
        }

        yield return WordText.Paragraph("TOCHeading", WordText.Run(title));
        for (var at = 0; at < lines.Count; at++)
        {
            yield return WordText.Paragraph(lines[at].Style,
            [
                .. at == 0 ? begin : [],
                new W.Hyperlink(WordText.Run(lines[at].Text)) { Anchor = lines[at].Bookmark, History = true },
                .. at == lines.Count - 1 ? new[] { WordFields.End() } : [],
            ]);
        }
    }

    public static void AddSettings(MainDocumentPart main, string language)
    {
        // 15 = Word 2013 and later; without it Word opens the document in compatibility mode.
        var mode = new W.CompatibilitySetting
        {
            Name = W.CompatSettingNameValues.CompatibilityMode,
            Uri = "http://schemas.microsoft.com/office/word",
            Val = "15",
        };
        main.AddNewPart<DocumentSettingsPart>("rIdSettings").Settings = new W.Settings(
            new W.Zoom { Percent = "100" },
            new W.DefaultTabStop { Val = 709 },
            new W.Compatibility(mode),
            new W.ThemeFontLanguages { Val = language },
            new W.DecimalSymbol { Val = CultureInfo.GetCultureInfo(language).NumberFormat.NumberDecimalSeparator },
            new W.ListSeparator { Val = CultureInfo.GetCultureInfo(language).TextInfo.ListSeparator });
    }

    /// <summary>Title, language and day; no creator and no 'last modified by'.</summary>
    public static void AddProperties(WordprocessingDocument document, Chapter chapter, string language)
    {
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rIdProperties");
        CoreProperties.Write(part, chapter.Title, language, chapter.Date);
    }
}
