using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Fields with the result already in them, so that they read well before anybody updates them.</summary>
/// <remarks>Instructions are written here only, never taken from data.</remarks>
internal static class WordFields
{
    /// <summary>The running number of a table; the name is the caption word of the language.</summary>
    public static IEnumerable<OpenXmlElement> TableNumber(string captionWord, int number) =>
        Field($" SEQ {captionWord} \\* ARABIC ", number.ToString(CultureInfo.InvariantCulture), bold: true);

    public static IEnumerable<OpenXmlElement> PageNumber() => Field(" PAGE ", "1", bold: false);

    /// <summary>Opens the contents: top headings as links, no page numbers, so it is right without update.</summary>
    public static IEnumerable<OpenXmlElement> ContentsBegin() =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(Code(" TOC \\o \"1-1\" \\n \\h \\z ")),
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
    ];

    public static OpenXmlElement End() => new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End });

    private static IEnumerable<OpenXmlElement> Field(string instruction, string result, bool bold)
    {
        IEnumerable<W.Run> runs =
        [
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
            new W.Run(Code(instruction)),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Separate }),
            WordText.Run(result),
            new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.End }),
        ];
        foreach (var run in runs)
        {
            // On every run: programs differ in which one they take the look of the result from.
            run.RunProperties = WordText.Look(bold: bold);
            yield return run;
        }
    }

    private static W.FieldCode Code(string instruction) =>
        new(instruction) { Space = SpaceProcessingModeValues.Preserve };
}
