using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>The styles of a report, under Word's own names where it has them, so a template can take over.</summary>
/// <remarks>Sizes w:sz in half points, spacing and indents in twips (1/20 point). Fixed text, no values.</remarks>
internal static class WordStyles
{
    private const string Xml = """
        <?xml version="1.0" encoding="utf-8"?>
        <w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
          <w:docDefaults>
            <w:rPrDefault><w:rPr>
              <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>
              <w:color w:val="262626"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB"/>
            </w:rPr></w:rPrDefault>
            <w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault>
          </w:docDefaults>
          <w:style w:type="paragraph" w:default="1" w:styleId="Normal">
            <w:name w:val="Normal"/><w:qFormat/>
          </w:style>
          <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">
            <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/>
          </w:style>
          <w:style w:type="table" w:default="1" w:styleId="TableNormal">
            <w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>
            <w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>
              <w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/>
              <w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>
            </w:tblCellMar></w:tblPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Title">
            <w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/>
            <w:pPr><w:keepNext/><w:spacing w:before="600" w:after="80" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:color w:val="17404F"/><w:sz w:val="52"/><w:szCs w:val="52"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Subtitle">
            <w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:pBdr><w:bottom w:val="single" w:sz="6" w:space="10" w:color="2F7F86"/></w:pBdr>
              <w:spacing w:after="480"/>
            </w:pPr>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="23"/><w:szCs w:val="23"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Heading1">
            <w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepNext/><w:keepLines/><w:spacing w:before="560" w:after="160" w:line="252" w:lineRule="auto"/>
              <w:outlineLvl w:val="0"/>
            </w:pPr>
            <w:rPr><w:color w:val="17404F"/><w:sz w:val="34"/><w:szCs w:val="34"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Heading2">
            <w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepNext/><w:keepLines/><w:spacing w:before="320" w:after="100" w:line="252" w:lineRule="auto"/>
              <w:outlineLvl w:val="1"/>
            </w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="2F7F86"/><w:sz w:val="25"/><w:szCs w:val="25"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Heading3">
            <w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="80" w:line="252" w:lineRule="auto"/>
              <w:outlineLvl w:val="2"/>
            </w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="17404F"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TOCHeading">
            <w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr><w:keepNext/><w:spacing w:before="120" w:after="100"/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="2F7F86"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TOC1">
            <w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>
            <w:pPr><w:spacing w:after="50" w:line="264" w:lineRule="auto"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TOC2">
            <w:name w:val="toc 2"/><w:basedOn w:val="TOC1"/><w:next w:val="Normal"/>
            <w:pPr><w:spacing w:after="30" w:line="252" w:lineRule="auto"/><w:ind w:left="284"/></w:pPr>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="TableofFigures">
            <w:name w:val="table of figures"/><w:basedOn w:val="TOC1"/><w:next w:val="Normal"/>
            <w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="KeyMessage">
            <w:name w:val="Key Message"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepNext/><w:keepLines/>
              <w:pBdr>
                <w:top w:val="single" w:sz="4" w:space="7" w:color="E8F1F2"/>
                <w:left w:val="single" w:sz="4" w:space="7" w:color="E8F1F2"/>
                <w:bottom w:val="single" w:sz="4" w:space="7" w:color="E8F1F2"/>
                <w:right w:val="single" w:sz="4" w:space="7" w:color="E8F1F2"/>
              </w:pBdr>
              <w:shd w:val="clear" w:color="auto" w:fill="E8F1F2"/>
              <w:spacing w:before="200" w:after="260"/><w:ind w:left="170" w:right="170"/>
            </w:pPr>
            <w:rPr><w:color w:val="17404F"/><w:sz w:val="24"/><w:szCs w:val="24"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Quote">
            <w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepLines/>
              <w:pBdr><w:left w:val="single" w:sz="12" w:space="12" w:color="7FB3B8"/></w:pBdr>
              <w:spacing w:before="60" w:after="200"/><w:ind w:left="567" w:right="567"/>
            </w:pPr>
            <w:rPr><w:color w:val="17404F"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="SourceLabel">
            <w:name w:val="Source Label"/>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:customStyle="1" w:styleId="ToFill">
            <w:name w:val="To Fill"/>
            <w:rPr><w:color w:val="6B5200"/><w:shd w:val="clear" w:color="auto" w:fill="FFF3CC"/></w:rPr>
          </w:style>
          <w:style w:type="character" w:styleId="Hyperlink">
            <w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1F6F8B"/><w:u w:val="single"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="ListParagraph">
            <w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/>
            <w:pPr><w:spacing w:after="140"/><w:contextualSpacing/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Caption">
            <w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr>
              <w:keepNext/><w:keepLines/><w:spacing w:before="280" w:after="80" w:line="252" w:lineRule="auto"/>
            </w:pPr>
            <w:rPr><w:color w:val="17404F"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="FigureCaption">
            <w:name w:val="Figure Caption"/><w:basedOn w:val="Caption"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr><w:keepNext w:val="0"/><w:spacing w:before="60" w:after="320"/></w:pPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText">
            <w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/>
            <w:pPr><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHeader">
            <w:name w:val="Table Header"/><w:basedOn w:val="TableText"/><w:qFormat/>
            <w:pPr><w:keepNext/></w:pPr>
            <w:rPr><w:b/><w:bCs/><w:color w:val="17404F"/><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:customStyle="1" w:styleId="TableNote">
            <w:name w:val="Table Note"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>
            <w:pPr><w:keepLines/><w:spacing w:before="80" w:after="320" w:line="240" w:lineRule="auto"/></w:pPr>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr>
          </w:style>
          <w:style w:type="paragraph" w:styleId="Footer">
            <w:name w:val="footer"/><w:basedOn w:val="Normal"/>
            <w:pPr>
              <w:tabs><w:tab w:val="right" w:pos="9070"/></w:tabs>
              <w:spacing w:after="0" w:line="240" w:lineRule="auto"/>
            </w:pPr>
            <w:rPr><w:color w:val="5F6B70"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>
          </w:style>
          <w:style w:type="table" w:customStyle="1" w:styleId="ReportTable">
            <w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>
            <w:tblPr><w:tblBorders>
              <w:top w:val="single" w:sz="8" w:space="0" w:color="17404F"/>
              <w:bottom w:val="single" w:sz="8" w:space="0" w:color="17404F"/>
              <w:insideH w:val="single" w:sz="4" w:space="0" w:color="D9E0E2"/>
            </w:tblBorders></w:tblPr>
            <w:tcPr><w:vAlign w:val="center"/></w:tcPr>
            <w:tblStylePr w:type="firstRow">
              <w:tcPr>
                <w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="17404F"/></w:tcBorders>
                <w:vAlign w:val="bottom"/>
              </w:tcPr>
            </w:tblStylePr>
          </w:style>
        </w:styles>
        """;

    /// <summary>Writes the styles; language is a tag such as "nl-NL", for spelling and hyphenation.</summary>
    public static void AddTo(
        MainDocumentPart main, string language, ReportKind kind = ReportKind.Chapter)
    {
        var part = main.AddNewPart<StyleDefinitionsPart>("rIdStyles");
        using (var xml = new MemoryStream(Encoding.UTF8.GetBytes(Xml)))
        {
            part.FeedData(xml);
        }

        var styles = part.Styles ?? throw new InvalidOperationException("The styles above are not styles.");
        foreach (var said in styles.Descendants<W.Languages>())
        {
            said.Val = language;
        }

        PaperStyles.AddTo(styles, kind);
        styles.Save();
    }

    /// <summary>Each by itself, to be added to the styles of another document.</summary>
    public static IReadOnlyList<W.Style> All(string language, ReportKind kind = ReportKind.Chapter)
    {
        using var stream = new MemoryStream();
        using var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document);
        var main = document.AddMainDocumentPart();
        AddTo(main, language, kind);
        return
        [
            .. main.StyleDefinitionsPart?.Styles?.Elements<W.Style>()
                .Select(style => (W.Style)style.CloneNode(deep: true)) ?? [],
        ];
    }
}
