using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>The chapter as Word reads it: paragraphs with the name of their style, tables as rows of cells.</summary>
public sealed class ChapterFile
{
    public ChapterFile(string path)
    {
        using var file = WordprocessingDocument.Open(path, isEditable: false);
        var main = file.MainDocumentPart ?? throw new InvalidOperationException("No main part");
        var body = main.Document?.Body ?? throw new InvalidOperationException("No body");
        var styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            .ToDictionary(style => style.StyleId?.Value ?? "", style => style.StyleName?.Val?.Value ?? "");
        Errors =
        [
            .. new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath}: {error.Description}"),
        ];
        Paragraphs =
        [
            .. body.Descendants<Paragraph>()
                .Where(paragraph => paragraph.Ancestors<Table>().FirstOrDefault() is null)
                .Select(paragraph => (
                    styles.GetValueOrDefault(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? "", ""),
                    Words(paragraph))),
        ];
        Tables =
        [
            .. body.Descendants<Table>().Select(table => table.Elements<TableRow>()
                .Select(row => row.Elements<TableCell>().Select(cell => Words(cell)).ToList())
                .ToList()),
        ];
    }

    /// <summary>What the validator of Open XML complains of.</summary>
    public IReadOnlyList<string> Errors { get; }

    /// <summary>Outside tables; Style is the name that Word shows, e.g. "heading 1".</summary>
    public IReadOnlyList<(string Style, string Text)> Paragraphs { get; }

    public IReadOnlyList<List<List<string>>> Tables { get; }

    /// <summary>The text of all paragraphs, one a line.</summary>
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));

    private static string Words(DocumentFormat.OpenXml.OpenXmlElement element) =>
        string.Concat(element.Descendants<Text>().Select(text => text.Text));
}
