using System.Globalization;
using DocumentFormat.OpenXml;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Fields with the result already in them, so that they read well before anybody updates them.</summary>
/// <remarks>Instructions are written here only, never taken from data.</remarks>
internal static class WordFields
{
    /// <summary>The running number of a table or figure; the name is the caption word of the language.</summary>
    /// <remarks>A simple field, as the next: within a control some programs show the code of a complex one.</remarks>
    public static OpenXmlElement Number(string captionWord, int number) => new W.SimpleField(
        WordText.Run(number.ToString(CultureInfo.InvariantCulture), WordText.Look(bold: true)))
    {
        Instruction = $" SEQ {captionWord} \\* ARABIC ",
    };

    /// <summary>What a bookmark holds, as a link to it.</summary>
    public static OpenXmlElement Reference(string bookmark, string words) =>
        new W.SimpleField(WordText.Run(words)) { Instruction = $" REF {bookmark} \\h " };

    public static IEnumerable<OpenXmlElement> PageNumber() => Field(" PAGE ", "1", bold: false);

    /// <summary>Opens the contents: headings as links. Page numbers come when the field is updated: before that only
    /// the program that draws the pages knows them.</summary>
    public static IEnumerable<OpenXmlElement> ContentsBegin() => Begin(" TOC \\o \"1-2\" \\h \\z ");

    /// <summary>Opens the list of everything with that caption word, in the same way.</summary>
    public static IEnumerable<OpenXmlElement> ListBegin(string captionWord) =>
        Begin($" TOC \\h \\z \\c \"{captionWord}\" ");

    private static IEnumerable<OpenXmlElement> Begin(string instruction) =>
    [
        new W.Run(new W.FieldChar { FieldCharType = W.FieldCharValues.Begin }),
        new W.Run(Code(instruction)),
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
