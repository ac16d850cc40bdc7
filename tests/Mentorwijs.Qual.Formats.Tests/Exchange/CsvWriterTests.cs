using System.Globalization;
using System.Text;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Formats.Tests.Exchange;

public class CsvWriterTests
{
    [Theory]
    [InlineData("nl-NL", "Wat;Hoeveel\r\n\"a;b\";0,5\r\n\"zei \"\"nee\"\"\";-3\r\n2026-03-01;\r\n")]
    [InlineData("en-GB", "Wat,Hoeveel\r\na;b,0.5\r\n\"zei \"\"nee\"\"\",-3\r\n2026-03-01,\r\n")]
    public void Numbers_and_separators_follow_the_language(string culture, string expected)
    {
        var text = Write(
            CultureInfo.GetCultureInfo(culture),
            [new TextCell("a;b"), new NumberCell(0.5)],
            [new TextCell("zei \"nee\""), new NumberCell(-3, NumberLook.Whole)],
            [new DayCell(new DateOnly(2026, 3, 1))]);

        Assert.Equal(expected, text);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+31")]
    [InlineData("-x")]
    [InlineData("@x")]
    [InlineData("＝1")]
    public void Words_that_look_like_a_formula_are_made_harmless(string words)
    {
        var text = Write(CultureInfo.GetCultureInfo("en-GB"), [new TextCell(words), SheetCell.Empty]);

        Assert.Contains($"\r\n'{words},", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_end_or_a_tab_in_words_keeps_to_its_field()
    {
        var text = Write(CultureInfo.GetCultureInfo("en-GB"), [new TextCell("een\ntwee"), new TextCell("\t=1")]);

        Assert.EndsWith("\r\n\"een\ntwee\",'\t=1\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_formula_its_outcome_is_written_with_all_digits()
    {
        var text = Write(
            CultureInfo.GetCultureInfo("en-GB"), [new FormulaCell("1/3", 1.0 / 3), new FormulaCell("\"\"", null)]);

        Assert.EndsWith("\r\n0.3333333333333333,\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_stands_in_the_time_of_the_world_and_a_length_goes_on_beyond_a_day()
    {
        var text = Write(
            CultureInfo.GetCultureInfo("nl-NL"),
            [
                new MomentCell(new DateTimeOffset(2026, 3, 1, 14, 30, 5, TimeSpan.FromHours(2))),
                new LengthCell(new TimeSpan(1, 2, 3, 4)),
            ]);

        Assert.EndsWith("\r\n2026-03-01 12:30:05;26:03:04\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_mark_by_which_Excel_knows_the_encoding_can_be_left_out(bool hasMark)
    {
        using var stream = new MemoryStream();

        CsvWriter.Write(Of(), CultureInfo.GetCultureInfo("nl-NL"), stream, hasMark);

        Assert.Equal(hasMark, stream.ToArray().AsSpan().StartsWith(Encoding.UTF8.Preamble));
    }

    private static string Write(CultureInfo culture, params IReadOnlyList<SheetCell>[] rows)
    {
        using var stream = new MemoryStream();
        CsvWriter.Write(Of() with { Rows = rows }, culture, stream, hasMark: false);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Sheet Of() =>
        new() { Name = "Blad", Columns = [new SheetColumn("Wat"), new SheetColumn("Hoeveel")], Rows = [] };
}
