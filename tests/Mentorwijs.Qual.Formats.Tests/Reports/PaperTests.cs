using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

/// <summary>The documents that are made of other blocks than a chapter.</summary>
public class PaperTests
{
    public static TheoryData<string> Values =>
    [
        "{{Alle.Namen}} {Raised} {0}",
        "a\u0000b\u0001c\u001f\u000bd\fe",
        "\ufffe\uffff half \ud83d en \udc00 los",
        "</w:t></w:r><w:p/>&amp;]]>",
        "{ DDEAUTO c:\\\\windows\\\\system32 } \u0013 FILENAME \u0015",
        "=1+1\t@x",
        "\u202eomgekeerd\u202c שלום عربي",
    ];

    [Theory]
    [InlineData(ReportKind.Factsheet)]
    [InlineData(ReportKind.Practice)]
    public void A_paper_with_every_kind_of_block_is_valid(ReportKind kind)
    {
        using var written = WrittenChapter.Open(Holding("woorden", kind));

        Assert.Empty(written.Errors);
        Assert.Equal(kind == ReportKind.Practice, written.Paragraphs.Any(paragraph => paragraph.Style == "TOC1"));
        Assert.Contains(("QuoteBox", "“woorden” (werknemer 1)"), written.Paragraphs);
        Assert.Contains(("Colophon", "woorden"), written.Paragraphs);
        // a paper refers to nothing by a number
        Assert.Empty(written.Body.Descendants<SimpleField>());
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_hostile_value_anywhere_is_plain_text(string value)
    {
        foreach (var kind in new[] { ReportKind.Factsheet, ReportKind.Practice })
        {
            using var written = WrittenChapter.Open(Holding(value, kind));

            Assert.Empty(written.Errors);
            Assert.Empty(written.Body.Descendants<SimpleField>());
            var visible = Clean(value);
            Assert.InRange(
                written.Body.Descendants<Paragraph>()
                    .Count(paragraph => WrittenChapter.WordsOf(paragraph).Contains(visible, StringComparison.Ordinal)),
                10, 40);
        }
    }

    internal static Chapter Holding(string value, ReportKind kind) => WrittenChapter.Chapter(
        new BandBlock(value, [new TextRun(value)], value),
        new HeadingBlock(1, value),
        new KeyFiguresBlock([new KeyFigure("7", value), new KeyFigure(value, "mensen")]),
        new KeyFiguresBlock([new KeyFigure("1", value)]),
        new ParagraphBlock([new TextRun(value)]) { IsKeyMessage = true },
        new QuoteBlock(value, "(werknemer 1)", WrittenChapter.Coding),
        new HeadingBlock(1, value) { StartsPage = true },
        new ColumnsBlock(
        [
            new PointsColumn(value, ChartTone.Helps, [new MarkedPoint(value, "L W")]),
            new PointsColumn(value, ChartTone.Hinders, [], new TextRun("[nog in te vullen: x]", IsToFill: true)),
        ]),
        (FigureBlock)WrittenChapter.Figure(value, value) with { IsNumbered = false },
        new PointsBlock([value, value], PointMark.Number),
        new PointsBlock([value], PointMark.Bullet),
        new PointsBlock([value], PointMark.Box),
        WrittenChapter.Table(value, value) with { IsNumbered = false },
        new ColophonBlock([[new TextRun(value)]])) with
    {
        Kind = kind,
        Title = value,
        ProjectName = value,
    };

    // What a reader of Word should see of a value: no XML 1.0 text can hold the rest.
    private static string Clean(string text) => string.Concat(text.Select(letter =>
        (letter is >= ' ' and < '\ufffe' && !char.IsSurrogate(letter)) || letter == '\t' ? letter : '\ufffd'));
}
