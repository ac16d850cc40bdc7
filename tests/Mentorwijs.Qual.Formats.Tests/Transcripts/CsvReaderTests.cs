using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Formats.Tests.Transcripts;

public class CsvReaderTests
{
    [Theory]
    [InlineData("a;b\n1;2")]
    [InlineData("a,b\r\n1,2\r\n")]
    [InlineData("a\tb\r1\t2")]
    [InlineData("\"a\";\"b\"\n\"1\";\"2\"\n\n;\n")]
    [InlineData("sep=;\r\na;b\r\n1;2")]
    [InlineData("sep=|\na|b\n1|2")]
    [InlineData("\uFEFFa; \"b\"\n 1 ;2;;;\n")]
    public void Separators_line_ends_and_quotes_make_no_difference(string text)
    {
        var table = Read(text).Value;

        Assert.Equal(["a", "b"], table.Header);
        Assert.Equal(["1", "2"], table.Rows.Single().Cells);
    }

    [Theory]
    [InlineData("\"een\r\ntwee\"", "een\ntwee")]
    [InlineData("\"zei \"\"ja\"\"; en ging\"", "zei \"ja\"; en ging")]
    [InlineData("5\" buis", "5\" buis")]
    [InlineData("\"\"", "")]
    [InlineData("\"\"\"\"", "\"")]
    [InlineData("\"half\" open", "half open")]
    [InlineData("=HYPERLINK(1)", "=HYPERLINK(1)")]
    [InlineData("+31", "+31")]
    [InlineData("@SUM(1)", "@SUM(1)")]
    [InlineData("-1,5", "-1,5")]
    [InlineData("a\0b", "ab")]
    [InlineData("e\u0301e\u0301n", "één")]
    public void A_cell_is_text_as_it_was_meant(string cell, string text) =>
        Assert.Equal(text, Read($"a;b\nx;{cell}\n").Value.Rows[0].Cells[1]);

    [Fact]
    public void A_row_says_on_which_line_it_begins()
    {
        var table = Read("a;b\r\n1;\"x\r\ny\rz\"\r\n\r\n2;y\n").Value;

        Assert.Equal([2, 6], table.Rows.Select(row => row.Line));
    }

    [Fact]
    public void Rows_are_as_wide_as_the_header_and_columns_of_nothing_go()
    {
        var table = Read("a;b;;\n1\n2;3\n").Value;

        Assert.Equal(["a", "b"], table.Header);
        Assert.Equal(["1", ""], table.Rows[0].Cells);
    }

    [Fact]
    public void Words_without_a_header_keep_their_column() =>
        Assert.Equal(["a", "", ""], Read("a;;\n1;;x\n").Value.Header);

    [Theory]
    [InlineData("a;b\n1;\"x\n2;y\n", 2)]
    [InlineData("\"a;b\n1;2", 1)]
    [InlineData("a;b\n1;2\n\"", 3)]
    public void A_quote_that_is_never_closed_is_refused_with_its_line(string text, int line) =>
        Assert.Equal(new QuoteIsNotClosed(line), Read(text).Refusal);

    [Fact]
    public void A_line_with_more_cells_than_the_header_is_refused() =>
        Assert.Equal(new LineHasMoreCells(3, 2), Read("a;b\n1;2\n1;2;3\n").Refusal);

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n;;;\n")]
    public void A_list_of_nothing_is_refused(string text) => Assert.True(
        Read(text).Refusal is ListIsEmpty or FileIsEmpty);

    [Fact]
    public void A_hundred_thousand_lines_are_refused_soon() => Assert.Equal(
        new ListHasTooManyLines(RespondentList.MostLines),
        Read("a;b\n" + string.Concat(Enumerable.Repeat("1;2\n", 100_000))).Refusal);

    [Fact]
    public void Quotes_without_end_and_without_sense_take_no_time()
    {
        Assert.Equal(new QuoteIsNotClosed(2), Read("a;b\n" + new string('"', 2_000_001)).Refusal);
        var many = string.Concat(Enumerable.Repeat("\"\"\"\n\"\"\";\"x\"y\"z\"\n", RespondentList.MostLines));
        Assert.Equal(RespondentList.MostLines, Read("a;b\n" + many).Value.Rows.Count);
    }

    [Fact]
    public void A_header_of_separators_alone_or_too_many_columns_is_refused()
    {
        Assert.Equal(new ListIsEmpty(), Read(new string(';', 1_000_000)).Refusal);
        Assert.Equal(
            new ListHasTooManyColumns(RespondentList.MostColumns),
            Read(string.Join(';', Enumerable.Range(1, 200)) + "\n1\n").Refusal);
    }

    [Fact]
    public void A_spreadsheet_with_the_wrong_name_and_a_file_too_large_are_refused()
    {
        Assert.Equal(
            new FileIsAnotherKind("csv", "zip"), CsvReader.Read(new MemoryStream("PK\x3\x4..."u8.ToArray())).Refusal);
        Assert.Equal(
            new ListTooLarge(CsvReader.FileMb),
            CsvReader.Read(new MemoryStream(new byte[(CsvReader.FileMb * 1024 * 1024) + 1])).Refusal);
    }

    [Fact]
    public void An_older_list_is_read_as_windows_1252()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var bytes = Encoding.GetEncoding(1252).GetBytes("nr;opmerking\r\nL01;café – één\r\n");

        Assert.Equal("café – één", CsvReader.Read(new MemoryStream(bytes)).Value.Rows[0].Cells[1]);
    }

    [Fact]
    public void The_list_of_the_demo_is_read()
    {
        var table = CsvReader.Read(File.OpenRead(Sample.PathOf("people.csv"))).Value;

        Assert.Equal(21, table.Header.Count);
        Assert.Equal(18, table.Rows.Count);
        Assert.Equal("Voorman van W02\nniet samen citeren", table.Rows[5].Cells[20]);
        Assert.Equal("Niet citeren; \"alleen meetellen\"", table.Rows[2].Cells[20]);
    }

    private static Outcome<FieldTable> Read(string text) =>
        CsvReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
