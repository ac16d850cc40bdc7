using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;
using C = DocumentFormat.OpenXml.Drawing.Charts;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public class WordFiguresTests
{
    [Fact]
    public void A_chart_is_one_of_words_own_with_its_figures_and_a_workbook_to_edit_them()
    {
        using var written = WrittenChapter.Of(WrittenChapter.Figure("Tijd", "Werknemer", "=1+1"));

        var chart = written.Document.MainDocumentPart!.ChartParts.Single(); // not null: it was just written
        var series = chart.ChartSpace!.Descendants<C.BarChartSeries>().ToList(); // as above

        Assert.Empty(written.Errors);
        Assert.Equal(
            ["1", "2", "0", "0"],
            series.SelectMany(one => one.GetFirstChild<C.Values>()!.Descendants<C.NumericValue>())
                .Select(value => value.Text));
        Assert.Equal(["", "bevorderend", "belemmerend", "Werknemer", "1", "0", "=1+1", "2", "0"], Cells(chart));
        Assert.Equal(
            chart.GetIdOfPart(chart.EmbeddedPackagePart!),
            chart.ChartSpace.GetFirstChild<C.ExternalData>()!.Id!.Value);
    }

    [Fact]
    public void A_reference_repeats_the_number_that_its_bookmark_holds()
    {
        using var written = WrittenChapter.Of(
            new ParagraphBlock([new TextRun("Zie "), new TextRun("") { RefersTo = "figuur" }, new TextRun(".")]),
            WrittenChapter.Table("Eerste", "x"),
            WrittenChapter.Figure("Tijd", "Werknemer"));

        var bookmark = written.Body.Descendants<BookmarkStart>().Single(start => start.Name == "_RefFigure1");
        var field = written.Body.Descendants<SimpleField>()
            .Single(simple => simple.Instruction?.Value?.Contains(" REF ", StringComparison.Ordinal) is true);

        Assert.Empty(written.Errors);
        Assert.Equal(" REF _RefFigure1 \\h ", field.Instruction?.Value);
        Assert.Contains(("Normal", "Zie Figuur 1."), written.Paragraphs);
        Assert.Equal(
            "Figuur 1",
            string.Concat(bookmark.ElementsAfter().TakeWhile(after => after is not BookmarkEnd)
                .Select(WrittenChapter.WordsOf)));
        Assert.Contains(("FigureCaption", "Figuur 1. Tijd"), written.Paragraphs);
    }

    [Fact]
    public void Figures_author_texts_and_locked_blocks_sit_in_controls_with_names_of_their_own()
    {
        using var written = WrittenChapter.Of(
            new ParagraphBlock(
            [
                new TextRun("Er zijn "),
                new TextRun("zes") { Number = "People" },
                new TextRun("x") { Free = "Origin" },
            ])
            {
                Tag = "locked:sample",
            },
            new MarkdownBlock("Een.\n\nTwee.", HeadingLevel: 1) { Tag = "free:Question" },
            WrittenChapter.Table("Eerste", "x") with { Tag = "locked:table.first" });

        var tags = written.Body.Descendants<Tag>().Select(tag => tag.Val?.Value);
        var ids = written.Body.Descendants<SdtId>().Select(id => id.Val?.Value).ToList();

        Assert.Empty(written.Errors);
        Assert.Equal(
            ["locked:sample", "number:sample.People", "free:Origin", "free:Question", "locked:table.first"], tags);
        Assert.Distinct(ids);
        Assert.Contains(("Normal", "Er zijn zesx"), written.Paragraphs);
    }

    private static IEnumerable<string> Cells(ChartPart chart)
    {
        using var workbook = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), isEditable: false);
        Assert.Empty(new DocumentFormat.OpenXml.Validation.OpenXmlValidator().Validate(workbook));
        return
        [
            .. workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!
                .Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select(cell => cell.InnerText),
        ];
    }
}
