using System.Text.Json;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public class HostileValuesTests
{
    public static TheoryData<int> Names
    {
        get
        {
            var places = new TheoryData<int>();
            for (var at = 0; at < (Corpus.WhyAbsent is null ? Read().Count : 1); at++)
            {
                places.Add(at);
            }

            return places;
        }
    }

    public static TheoryData<string> Values =>
    [
        "{{Alle.Namen}} {Raised} {0}",
        "a\u0000b\u0001c\u001f\u000bd\fe",
        "\ufffe\uffff",
        "half \ud83d en \udc00 los",
        "heel 😀 👩‍👩‍👧 e\u0301",
        "</w:t></w:r><w:p/>&amp;]]>",
        "{ DDEAUTO c:\\\\windows\\\\system32 } \u0013 FILENAME \u0015",
        "=1+1\t@x\r\nregel\rtwee\u2028drie",
    ];

    [CorpusTheory]
    [MemberData(nameof(Names))]
    public void A_hostile_name_anywhere_gives_a_valid_document_that_holds_it(int place) => Check(Read()[place]);

    [Theory]
    [MemberData(nameof(Values))]
    public void A_hostile_value_anywhere_gives_a_valid_document_that_holds_it(string value) => Check(value);

    [Fact]
    public void A_placeholder_in_a_quote_is_not_expanded()
    {
        using var written = WrittenChapter.Of(
            new QuoteBlock("zei {{Alle.Namen}} en {PerPerspective}", "(werknemer 1)", WrittenChapter.Coding));

        Assert.Equal("“zei {{Alle.Namen}} en {PerPerspective}” (werknemer 1)", written.Paragraphs[^1].Text);
    }

    [Fact]
    public void What_xml_cannot_hold_is_replaced_and_the_rest_kept()
    {
        using var written = WrittenChapter.Of(new ParagraphBlock([new TextRun("a\u0001b\ud83dc\ufffed😀")]));

        Assert.Equal("a\ufffdb\ufffdc\ufffdd😀", written.Paragraphs[^1].Text);
    }

    private static void Check(string value)
    {
        using var written = WrittenChapter.Open(Holding(value));

        Assert.Empty(written.Errors);
        // three lists, two tables, one figure, one page number
        Assert.Equal(
            (4, 3),
            (written.Body.Descendants<FieldCode>().Count() + FooterFields(written),
                written.Body.Descendants<SimpleField>().Count()));
        Assert.InRange(
            written.Paragraphs.Count(paragraph => paragraph.Text.Contains(Lines(value), StringComparison.Ordinal)),
            6,
            written.Paragraphs.Count);
        Assert.Contains(
            written.Body.Descendants<TableCell>(), cell => WrittenChapter.WordsOf(cell) == Lines(value));
    }

    // Title, subtitle, contents, heading, paragraph and caption hold it whole; a quote in as many paragraphs as lines.
    private static Chapter Holding(string value) => WrittenChapter.Chapter(
        new HeadingBlock(1, value),
        new ParagraphBlock([new TextRun(value, Bold: true)]),
        WrittenChapter.Table(value, value, "x"),
        WrittenChapter.Table("tweede", "x"),
        WrittenChapter.Figure(value, value),
        new QuoteBlock(value, value, WrittenChapter.Coding),
        new MarkdownBlock("einde", HeadingLevel: 1)) with
    {
        Title = value,
        Subtitle = value,
        ProjectName = value,
    };

    private static int FooterFields(WrittenChapter written) =>
        written.Document.MainDocumentPart?.FooterParts.Single().Footer?.Descendants<FieldCode>().Count() ?? 0;

    // What a reader of Word should see of a value, written here once more: no XML 1.0 text can hold the rest.
    private static string Lines(string text)
    {
        bool IsHalf(int at) => char.IsSurrogate(text[at])
            && !(char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            && !(char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
        bool IsControl(char ch) => ch < ' ' && ch is not ('\t' or '\n' or '\r');
        return string.Concat(text.Select((ch, at) => IsHalf(at) || IsControl(ch) || ch >= '\ufffe' ? '\ufffd' : ch))
            .ReplaceLineEndings("\n");
    }

    private static List<string> Read() =>
        JsonSerializer.Deserialize<List<string>>(File.ReadAllText(Corpus.PathOf("hostile", "names.json"))) ?? [];
}
