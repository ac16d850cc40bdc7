using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public class MarkdownToWordTests
{
    [Fact]
    public void Headings_come_below_the_heading_of_the_section_wherever_the_author_begins()
    {
        using var written = Write("### Contrast\n\ntekst\n\n#### Meer\n\n###### Diep");

        Assert.Equal(
            [("Heading2", "Contrast"), ("Normal", "tekst"), ("Heading3", "Meer"), ("Heading3", "Diep")],
            written.Paragraphs.Skip(2));
    }

    [Fact]
    public void Emphasis_becomes_bold_and_italic()
    {
        using var written = Write("gewoon *schuin* **vet** ***beide***");

        var runs = written.Body.Descendants<Run>().Where(run => run.InnerText.Trim().Length > 0).Skip(2).Select(run =>
            (run.InnerText.Trim(), run.RunProperties?.Bold is not null, run.RunProperties?.Italic is not null));

        Assert.Equal(
            [("gewoon", false, false), ("schuin", false, true), ("vet", true, false), ("beide", true, true)], runs);
    }

    [Fact]
    public void Lists_are_real_lists_and_each_numbered_one_starts_anew()
    {
        using var written = Write("- a\n  - b\n- c\n\n1. een\n2. twee\n\ntussen\n\n1. weer een");

        var items = written.Body.Descendants<NumberingProperties>().Select(item =>
            (item.NumberingLevelReference?.Val?.Value, item.NumberingId?.Val?.Value)).ToList();

        Assert.Equal([(0, 1), (1, 1), (0, 1), (0, 2), (0, 2), (0, 3)], items);
        Assert.Equal(3, written.Document.MainDocumentPart?.NumberingDefinitionsPart?.Numbering?
            .Elements<NumberingInstance>().Count());
        Assert.Empty(written.Errors);
    }

    [Fact]
    public void A_second_paragraph_of_an_item_has_no_mark_of_its_own()
    {
        using var written = Write("1. een\n\n   nog bij een\n\n2. twee");

        Assert.Equal(2, written.Body.Descendants<NumberingProperties>().Count());
        Assert.Contains(("ListParagraph", "nog bij een"), written.Paragraphs);
    }

    [Theory]
    [InlineData("[tekst](https://voorbeeld.example/a?b=1&c=2)", 1)]
    [InlineData("[tekst](mailto:iemand@voorbeeld.example)", 1)]
    [InlineData("<https://voorbeeld.example/>", 1)]
    [InlineData("[tekst](http://voorbeeld.example)", 0)]
    [InlineData("[tekst](javascript:alert(1))", 0)]
    [InlineData("[tekst](file:///etc/hostname)", 0)]
    [InlineData("[tekst](//voorbeeld.example)", 0)]
    [InlineData("[tekst](onderdeel#plek)", 0)]
    [InlineData("[tekst]()", 0)]
    [InlineData("[tekst](https://)", 0)]
    public void Only_https_and_mailto_become_links(string markdown, int links)
    {
        using var written = Write(markdown);

        Assert.Equal(links, written.Document.MainDocumentPart?.HyperlinkRelationships.Count());
        Assert.Equal(links, written.Body.Descendants<Hyperlink>().Count());
        Assert.NotEqual("", written.Paragraphs[^1].Text);
        Assert.Empty(written.Errors);
    }

    [Fact]
    public void Raw_html_is_words_and_an_image_is_left_out()
    {
        using var written = Write(
            "voor <b onclick=x>vet</b> ![plaat](https://voorbeeld.example/p.png)na\n\n<script>x</script>");

        Assert.Equal(
            [("Normal", "voor <b onclick=x>vet</b> na"), ("Normal", "<script>x</script>")], written.Paragraphs.Skip(2));
        Assert.Empty(written.Document.MainDocumentPart?.HyperlinkRelationships ?? []);
    }

    [Fact]
    public void A_quote_in_markdown_and_code_keep_their_words()
    {
        using var written = Write("> zei ze\n\n    a < b\n\n`{{naam}}` &amp; &euro;");

        Assert.Equal(
            [("Quote", "zei ze"), ("Normal", "a < b"), ("Normal", "{{naam}} & €")], written.Paragraphs.Skip(2));
    }

    [Theory]
    [InlineData(">", 400)]
    [InlineData("[", 20_000)]
    [InlineData("*a ", 3_000)]
    [InlineData("- ", 400)]
    public void Text_that_is_nested_without_end_is_still_a_document(string part, int times)
    {
        using var written = Write(string.Concat(Enumerable.Repeat(part, times)) + "einde");

        Assert.Contains("einde", WrittenChapter.WordsOf(written.Body));
        Assert.Empty(written.Errors);
    }

    private static WrittenChapter Write(string markdown) =>
        WrittenChapter.Of(new MarkdownBlock(markdown, HeadingLevel: 1));
}
