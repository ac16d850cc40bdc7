using System.IO.Compression;
using System.Text;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Reports;

namespace Mentorwijs.Qual.Formats.Tests.Reports;

public sealed class ReturnedReaderTests
{
    [Fact]
    public void A_written_chapter_is_read_with_its_controls_and_their_marks()
    {
        var bytes = WrittenChapter.Bytes(WrittenChapter.Chapter(
            new HeadingBlock(1, "Tijd"),
            new MarkdownBlock("Eerste *alinea*.\n\n- wie **belt**\n- wie betaalt", 1) { Tag = "free:Question" },
            new QuoteBlock("Geen tijd.\nNee.", "(werknemer 3)", WrittenChapter.Coding),
            WrittenChapter.Table("Tijd", "tijd", "rust") with { Tag = "locked:table" }));

        var read = ReturnedReader.Read(bytes).Value;

        var named = read.Pieces.Where(piece => !piece.IsMark).ToList();
        Assert.Equal(
            ["free:Question", $"quote:{WrittenChapter.Coding.Value}", "locked:table"],
            named.Select(piece => piece.Tag));
        Assert.Equal("Eerste *alinea*.\n\n- wie **belt**\n- wie betaalt", named[0].Markdown);
        Assert.Equal("“Geen tijd.\nNee.” (werknemer 3)", named[1].Text);
        Assert.Equal("Code\nAantal\ntijd\n1\nrust\n1", named[2].Text);
        Assert.All(named, piece => Assert.Equal(
            piece.Text, read.Pieces.Single(mark => mark.IsMark && mark.Control == piece.Control).Text));
        Assert.All(named, piece => Assert.Equal("Tijd", piece.Place));
    }

    [Theory]
    [InlineData("Vier \\* vijf, \\_zo\\_ en \\[dit\\].")]
    [InlineData("\\# Geen kop\n\n1\\. Geen lijst\n\n\\- Ook niet")]
    [InlineData("Een [bron](<https://example.org/a>) en **vet *en schuin***.")]
    [InlineData("# Kop\n\nTekst.\n\n## Lager\n\n1. een\n1. twee\n  - onder")]
    public void What_Markdown_knows_is_the_same_after_a_second_time(string markdown)
    {
        var once = MarkdownOf(markdown);

        var twice = MarkdownOf(once);

        Assert.Equal(once, twice);
    }

    [Fact]
    public void Tracked_changes_count_as_accepted_and_an_emptied_control_is_empty()
    {
        var read = Read("""
            <w:p><w:sdt><w:sdtPr><w:tag w:val="free:Question"/><w:id w:val="1"/></w:sdtPr><w:sdtContent>
            <w:r><w:t xml:space="preserve">Wat </w:t></w:r>
            <w:del w:id="9" w:author="x"><w:r><w:delText>hindert</w:delText></w:r></w:del>
            <w:ins w:id="10" w:author="x"><w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>helpt</w:t></w:r></w:ins>
            </w:sdtContent></w:sdt></w:p>
            <w:sdt><w:sdtPr><w:tag w:val="locked:sample"/><w:id w:val="2"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>
            <w:p><w:r><w:t>Klik hier om tekst in te voeren.</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """);

        Assert.Equal(("Wat helpt", 2), (read.Pieces[0].Text, read.Tracked));
        Assert.Equal([LostLook.Underline], read.Pieces[0].Lost);
        Assert.Equal("", read.Pieces[1].Text);
    }

    [Fact]
    public void A_mark_that_never_ends_or_stands_in_a_table_spoils_nothing()
    {
        var read = Read("""
            <w:p><w:bookmarkStart w:id="1" w:name="_mwq1"/><w:r><w:t>een</w:t></w:r></w:p>
            <w:tbl><w:tr><w:tc><w:p><w:bookmarkStart w:id="2" w:name="_mwqt2"/><w:bookmarkEnd w:id="2"/>
            <w:r><w:t>cel</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>twee</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><w:t>na</w:t></w:r></w:p>
            <w:p><w:bookmarkStart w:id="7" w:name="_mwqxniets"/><w:bookmarkEnd w:id="8"/></w:p>
            """);

        Assert.Equal(["een\ncel\ntwee\nna", "cel\ntwee"], read.Pieces.Select(piece => piece.Text));
        Assert.Null(read.Export);
    }

    [Fact]
    public void A_mark_that_begins_twice_and_ends_once_is_one()
    {
        var read = Read("""
            <w:p><w:bookmarkStart w:id="1" w:name="_mwq1"/><w:r><w:t>een</w:t></w:r></w:p>
            <w:p><w:bookmarkStart w:id="2" w:name="_mwq1"/><w:r><w:t>twee</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>
            <w:p><w:r><w:t>drie</w:t></w:r></w:p>
            """);

        Assert.Equal("een\ntwee", Assert.Single(read.Pieces).Text);
    }

    [Fact]
    public void Controls_in_controls_are_refused_before_they_fill_the_memory()
    {
        var deep = string.Concat(Enumerable.Repeat(
            "<w:sdt><w:sdtPr><w:tag w:val=\"free:a\"/></w:sdtPr><w:sdtContent>", 200));
        var many = string.Concat(Enumerable.Range(1, 300).Select(at =>
            $"<w:bookmarkStart w:id=\"{at}\" w:name=\"_mwq{at}\"/>"));
        var wide = string.Concat(Enumerable.Range(1, 200).Select(at =>
            $"<w:bookmarkStart w:id=\"{at}\" w:name=\"_mwq{at}\"/>"))
            + $"<w:r><w:t>{new string('a', 100_000)}</w:t></w:r>";

        Assert.IsType<NestsTooDeep>(ReturnedReader.Read(File(deep)).Refusal);
        Assert.IsType<NestsTooDeep>(ReturnedReader.Read(File($"<w:p>{many}</w:p>")).Refusal);
        Assert.IsType<TextTooLong>(ReturnedReader.Read(File($"<w:p>{wide}</w:p>")).Refusal);
    }

    [Fact]
    public void What_is_no_Word_file_is_refused_in_words()
    {
        Assert.IsType<FileIsEmpty>(ReturnedReader.Read([]).Refusal);
        Assert.IsType<FileIsOldWord>(ReturnedReader.Read([0xD0, 0xCF, 0x11, 0xE0, 0xA1]).Refusal);
        Assert.IsType<FileIsDamaged>(ReturnedReader.Read(Encoding.UTF8.GetBytes("tekst")).Refusal);
        Assert.IsType<FileIsDamaged>(ReturnedReader.Read(File("<w:p>")).Refusal);
    }

    private static string MarkdownOf(string markdown) => ReturnedReader.Read(WrittenChapter.Bytes(
            WrittenChapter.Chapter(new MarkdownBlock(markdown, 1) { Tag = "free:Question" })))
        .Value.Pieces.First(piece => piece.Tag == "free:Question").Markdown;

    private static ReturnedDocument Read(string body) => ReturnedReader.Read(File(body)).Value;

    private static byte[] File(string body)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var writer = new StreamWriter(zip.CreateEntry("word/document.xml").Open());
            writer.Write(
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + $"{body}</w:body></w:document>");
        }

        return stream.ToArray();
    }
}
