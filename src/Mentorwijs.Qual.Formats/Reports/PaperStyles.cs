using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>What a factsheet and a practice publication have beside the styles of a report: a band, large numbers,
/// boxes. Of a factsheet also everything is set tighter, for two pages have to do.</summary>
internal static class PaperStyles
{
    public const string Quote = "QuoteBox";

    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="BandAbove">
            <w:name w:val="Band Above"/><w:basedOn w:val="Normal"/><w:next w:val="BandTitle"/>
            <w:pPr><w:spacing w:before="160" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:caps/><w:color w:val="BFE0E2"/><w:spacing w:val="30"/>
              <w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="BandTitle">
            <w:name w:val="Band Title"/><w:basedOn w:val="Normal"/><w:next w:val="BandBelow"/>
            <w:pPr><w:keepNext/><w:spacing w:before="0" w:after="80" w:line="228" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="FFFFFF"/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="BandBelow">
            <w:name w:val="Band Below"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
            <w:pPr><w:spacing w:before="0" w:after="180" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:color w:val="FFFFFF"/><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="KeyFigure">
            <w:name w:val="Key Figure"/><w:basedOn w:val="Normal"/><w:next w:val="KeyFigureWords"/>
            <w:pPr><w:keepNext/><w:spacing w:before="60" w:after="0" w:line="220" w:lineRule="auto"/>
              <w:jc w:val="center"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="1F6F78"/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="KeyFigureWords">
            <w:name w:val="Key Figure Words"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
            <w:pPr><w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/></w:pPr>
            <w:rPr><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="QuoteBox">
            <w:name w:val="Quote Box"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
            <w:pPr>
              <w:keepLines/>
              <w:pBdr>
                <w:top w:val="single" w:sz="4" w:space="5" w:color="EEF5F5"/>
                <w:left w:val="single" w:sz="24" w:space="9" w:color="2F7F86"/>
                <w:bottom w:val="single" w:sz="4" w:space="5" w:color="EEF5F5"/>
                <w:right w:val="single" w:sz="4" w:space="9" w:color="EEF5F5"/>
              </w:pBdr>
              <w:shd w:val="clear" w:color="auto" w:fill="EEF5F5"/>
              <w:spacing w:before="100" w:after="200"/><w:ind w:left="284" w:right="227"/>
            </w:pPr>
            <w:rPr><w:i/><w:iCs/><w:color w:val="17404F"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="ColumnHeading">
            <w:name w:val="Column Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
            <w:pPr><w:keepNext/><w:spacing w:before="80" w:after="60" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="Point">
            <w:name w:val="Point"/><w:basedOn w:val="Normal"/>
            <w:pPr><w:spacing w:before="0" w:after="60" w:line="252" w:lineRule="auto"/></w:pPr>
          </w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="PointMarks">
            <w:name w:val="Point Marks"/>
            <w:rPr><w:b/><w:bCs/><w:color w:val="5F6B70"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="Colophon">
            <w:name w:val="Colophon"/><w:basedOn w:val="Normal"/>
            <w:pPr><w:spacing w:before="0" w:after="20" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
        </w:styles>
        """;

    /// <summary>Size of the letters and space before and after, of a practice publication: half points and twips, so
    /// that a theme of usual length takes one page.</summary>
    private static readonly Dictionary<string, (int Size, int Before, int After)> Close =
        new(StringComparer.Ordinal)
        {
            ["Heading1"] = (34, 240, 120),
            ["Heading2"] = (28, 160, 80),
            ["Heading3"] = (22, 120, 30),
            ["KeyMessage"] = (23, 100, 140),
            ["QuoteBox"] = (20, 50, 70),
            ["ListParagraph"] = (21, 0, 60),
        };

    /// <summary>The same of a factsheet.</summary>
    private static readonly Dictionary<string, (int Size, int Before, int After)> Tight =
        new(StringComparer.Ordinal)
        {
            ["Heading1"] = (30, 160, 40),
            ["Heading2"] = (26, 160, 40),
            ["KeyMessage"] = (22, 60, 70),
            ["QuoteBox"] = (20, 60, 90),
            ["FigureCaption"] = (18, 0, 120),
            ["ListParagraph"] = (21, 0, 60),
        };

    /// <summary>Adds them to the styles of a report of our own.</summary>
    public static void AddTo(W.Styles styles, ReportKind kind)
    {
        if (kind == ReportKind.Chapter)
        {
            return;
        }

        using (var package = WordprocessingDocument.Create(new MemoryStream(), WordprocessingDocumentType.Document))
        {
            var part = package.AddMainDocumentPart().AddNewPart<StyleDefinitionsPart>();
            using var xml = new MemoryStream(Encoding.UTF8.GetBytes(Xml));
            part.FeedData(xml);
            styles.Append((part.Styles ?? new W.Styles()).Elements<W.Style>().Select(style => style.CloneNode(true)));
        }

        foreach (var style in styles.Elements<W.Style>())
        {
            Tighten(style, kind == ReportKind.Factsheet ? Tight : Close);
        }

        TightenText(styles, lines: kind == ReportKind.Factsheet ? 250 : 264);
    }

    private static void Tighten(W.Style style, Dictionary<string, (int Size, int Before, int After)> sizes)
    {
        if (!sizes.TryGetValue(style.StyleId?.Value ?? "", out var tight))
        {
            return;
        }

        var spacing = style.StyleParagraphProperties?.GetFirstChild<W.SpacingBetweenLines>();
        if (spacing is not null)
        {
            (spacing.Before, spacing.After) = ($"{tight.Before}", $"{tight.After}");
        }

        foreach (var size in style.StyleRunProperties?.Elements<W.FontSize>() ?? [])
        {
            size.Val = $"{tight.Size}";
        }
    }

    // 10.5 pt and a little space between paragraphs; lines in 1/240 of a single one
    private static void TightenText(W.Styles styles, int lines)
    {
        foreach (var spacing in styles.DocDefaults?.Descendants<W.SpacingBetweenLines>() ?? [])
        {
            (spacing.After, spacing.Line) = ("80", $"{lines}");
        }

        foreach (var size in styles.DocDefaults?.Descendants<W.FontSize>() ?? [])
        {
            size.Val = "21";
        }
    }
}
