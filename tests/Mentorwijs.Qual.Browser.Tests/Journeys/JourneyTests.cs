using System.Globalization;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>From import to chapter with two coders: what they did is what the pages and the file say.</summary>
[Collection(JourneyCollection.Name)]
public partial class JourneyTests(Journey journey) : IClassFixture<Journey>
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private static readonly string[] NumberWords =
        ["nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"];

    private readonly OwnFigures _own = new(AssignableCodes(), PlannedCoding.All, journey.Stored);
    private readonly ChapterFile _chapter = new(journey.ChapterPath);

    [Fact]
    public void What_the_keyboard_coded_is_stored_where_the_words_stand()
    {
        var texts = journey.Stored.Texts();

        var stored = journey.Stored.Codings().Where(coding => !coding.IsConsensus)
            .Select(coding => (
                coding.Coder == Team.SecondName ? 'B' : 'A', coding.Transcript, coding.Code,
                texts[coding.Transcript][coding.Start..coding.End], coding.Marks));

        Assert.Equal(
            PlannedCoding.All.Select(plan =>
                (plan.Coder, plan.Transcript, plan.Code, plan.Words, $"richting={plan.Direction}")).Order(),
            stored.Order());
    }

    [Fact]
    public void The_page_shows_the_figures_of_these_codings()
    {
        string[][] expected =
        [
            [Share(_own.Positive), Share(_own.PositiveMean.Mean), Of(_own.PositiveMean.Defined)],
            [Share(_own.Percent), Share(_own.PercentMean.Mean), Of(_own.PercentMean.Defined)],
            [Plain(_own.Kappa), Plain(_own.KappaMean.Mean), Of(_own.KappaMean.Defined)],
            [Plain(_own.Alpha), Plain(_own.AlphaMean.Mean), Of(_own.AlphaMean.Defined)],
        ];

        Assert.Equal(expected, journey.SummaryOnPage.Select(row => row.Skip(1).Select(Tidy).ToArray()));
        Assert.Contains("3 gelijk, 6 verschillend, waarvan 6 onbeslist", journey.PairsOnPage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_leads_to_its_passage_in_the_text() =>
        Assert.Equal([PlannedCoding.Tarts], journey.MarkedBehindNumber); // both coders marked the same words

    [Fact]
    public void A_decision_can_be_taken_back_and_put_back()
    {
        var undecided = journey.ProgressAroundUndo.Select(line => Undecided().Match(line).Groups[1].Value);

        Assert.Equal(["5", "6", "5"], undecided);
        Assert.Equal([1, 0, 1], journey.ThemesAroundUndo);
    }

    [Fact]
    public void Two_directions_of_one_code_cannot_both_be_kept() =>
        Assert.Contains("richting", journey.SaidOnImpossible, StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void The_word_file_is_valid_and_has_real_headings()
    {
        Assert.Empty(_chapter.Errors);
        Assert.Contains(("heading 2", Journey.ThemeTitle), _chapter.Paragraphs);
        Assert.Contains(("heading 2", "Overeenstemming tussen codeurs"), _chapter.Paragraphs);
        Assert.Contains(Journey.ThemeMessage, _chapter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_gives_the_same_figures_as_the_page()
    {
        var paragraph = _chapter.Paragraphs.Select(one => one.Text)
            .Single(text => text.Contains("Cohens kappa", StringComparison.Ordinal));

        Assert.Contains($"in {Share(_own.Percent)} van de gevallen gelijk", paragraph, StringComparison.Ordinal);
        Assert.Contains($"in {Share(_own.Positive)} ook", paragraph, StringComparison.Ordinal);
        Assert.Contains($"Cohens kappa {Plain(_own.Kappa)};", paragraph, StringComparison.Ordinal);
        Assert.Contains($"Krippendorffs alfa {Plain(_own.Alpha)};", paragraph, StringComparison.Ordinal);
        Assert.Contains($"alfa van de codes {Plain(_own.AlphaMean.Mean)}.", paragraph, StringComparison.Ordinal);
        Assert.Contains(
            $"voor {InWords(_own.AlphaMean.Defined)} van de {InWords(_own.Codes)} codes", paragraph,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_file_tells_how_the_differences_were_decided()
    {
        var plan = PlannedCoding.Decided.Values.CountBy(one => one.Decision).ToDictionary();

        Assert.Equivalent(plan, journey.Stored.Decisions(), strict: true);
        Assert.Contains(
            $"{InWords(plan.Values.Sum())} verschillen is besloten: {InWords(plan["First"])} keer is de eerste "
                + $"codering gevolgd, {InWords(plan["Second"])} keer de tweede, {InWords(plan["Both"])} keer zijn "
                + $"beide behouden en {InWords(plan["Neither"])} keer vervielen beide.",
            _chapter.Text.Replace("één", "een", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_theme_counts_respondents_and_quotes_them()
    {
        var tables = _chapter.Tables
            .Where(rows => rows.Any(row => row[0] == Journey.ThemeCodes[0] && row.Count == 3)).ToList();

        // L05 under both codes, L07 under the first: two of the three supervisors
        Assert.Contains("Besproken door 2 van de 3 respondenten", _chapter.Text, StringComparison.Ordinal);
        Assert.Equal(2, tables.Count); // that of the theme and the appendix with every code
        Assert.All(tables, table =>
        {
            Assert.Contains(table, row => row[0] == "Kosten en baten" && row[1] == "1± 1○" && row[^1] == "2");
            Assert.Contains(table, row => row[0] == "Behoefte aan ontzorging" && row[1] == "1−" && row[^1] == "1");
        });
        Assert.Contains(("Quote", $"“{Journey.Quotes[0]}” (leidinggevende 2)"), _chapter.Paragraphs);
        Assert.Contains(("Quote", $"“{Journey.Quotes[1]}” (leidinggevende 3)"), _chapter.Paragraphs);
    }

    [OfficeFact]
    public async Task An_office_program_can_print_it_with_the_quotes()
    {
        var folder = Path.GetDirectoryName(journey.ChapterPath) ?? "";

        var printed = await OfficeFactAttribute.PrintAsync(journey.ChapterPath, folder);

        Assert.All(Journey.Quotes, quote => Assert.Contains(quote, Tidy(printed), StringComparison.Ordinal));
    }

    [Fact]
    public void No_page_on_the_way_has_a_serious_finding() =>
        Assert.True(journey.LookFindings.Count == 0, string.Join('\n', journey.LookFindings));

    // Headings of the shipped book that say nothing about being assignable are codes.
    private static int AssignableCodes() => Heading()
        .Split(File.ReadAllText(Repository.PathOf("codebooks", "randvoorwaarden-mentorwijs.md")))
        .Skip(1)
        .Count(section => !section.Contains("**Toekenbaar:** nee", StringComparison.Ordinal));

    // 99.96 percent is not everything: what is cut off must not turn it into 100.
    private static string Share(double value) =>
        $"{(value is > 0.9995 and < 1 ? 99.9 : Math.Round(100 * value, 1)).ToString("F1", Dutch)}%";

    private static string Plain(double value) => Math.Round(value, 2).ToString("F2", Dutch);

    private string Of(int defined) => $"{defined} van {_own.Codes} codes";

    private static string InWords(int number) =>
        number < NumberWords.Length ? NumberWords[number] : number.ToString(Dutch);

    private static string Tidy(string text) => Blank().Replace(text.Replace(" %", "%", StringComparison.Ordinal), " ");

    [GeneratedRegex(@"; in deze ronde nog (\d+) te besluiten")]
    private static partial Regex Undecided();

    [GeneratedRegex("(?m)^#{1,6} .*$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
