using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class FactsheetBuilderTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_finding_is_the_key_message_or_the_plainer_sentence_that_was_typed()
    {
        var (first, second) = TwoThemes();
        var source = _study.Source(first, second) with
        {
            Written = new Dictionary<string, string> { ["Sheet.Findings"] = "- Tijd maken helpt." },
        };

        var sheet = Build(source);

        Assert.Equal(
            ["Tijd maken helpt.", "Rust is nodig."],
            Blocks(sheet).OfType<ParagraphBlock>().Where(block => block.IsKeyMessage)
                .Select(block => block.Runs.Single().Text));
    }

    [Fact]
    public void Everybody_who_was_interviewed_is_quoted_once_before_anybody_twice()
    {
        var (first, second) = TwoThemes();

        var quotes = Blocks(Build(_study.Source(first, second))).OfType<QuoteBlock>().Select(quote => quote.Text);

        // the second theme begins with the supervisor again, who has been heard; the trainer comes on page two
        Assert.Equal(["geen tijd", "veel te druk", "zij redden zich wel"], quotes);
    }

    [Fact]
    public void A_point_shows_who_says_so_by_a_letter_and_never_the_code()
    {
        var (first, second) = TwoThemes();
        Repeat("leidinggevende", 2);
        Repeat("werknemer", 2);
        var source = _study.Source(first, second) with
        {
            Written = new Dictionary<string, string>
            {
                ["Sheet.Hinders"] =
                    "- Er is weinig tijd {#tijd}\n- Het is druk {#rust} {#tijd}\n- Niemand zei dit {#leeg}",
            },
        };

        var hinders = Blocks(Build(source)).OfType<ColumnsBlock>().Single().Columns[1];

        Assert.Equal(
            [
                new MarkedPoint("Er is weinig tijd", "L"), new MarkedPoint("Het is druk", "L W"),
                new MarkedPoint("Niemand zei dit", ""),
            ],
            hinders.Points);
    }

    [Fact]
    public void A_perspective_of_few_people_is_marked_as_other_professionals()
    {
        var words = new PerspectiveWords(_study.Perspectives, [_study.Ask("trainer"), .. Repeat("werknemer", 3)], "nl");

        Assert.Equal("W P", words.MarksOf(["trainer", "werknemer"]));
        Assert.Equal("W = werknemers, P = anderen", words.Legend(["W", "P"], "anderen"));
    }

    [Fact]
    public void Advice_for_municipalities_comes_from_the_themes_unless_it_is_typed()
    {
        var (first, second) = TwoThemes();
        first = first with { Advice = "- Voor de gemeente: Bel terug.\n- Voor de trainer: Wacht." };

        var drafted = PointsOf(_study.Source(first, second));
        var typed = PointsOf(_study.Source(first, second) with
        {
            Written = new Dictionary<string, string> { ["Sheet.Advice"] = "1. Ga langs.\n2. Blijf bellen." },
        });

        Assert.Equal(["Bel terug."], drafted);
        Assert.Equal(["Ga langs.", "Blijf bellen."], typed);
    }

    [Fact]
    public void What_nobody_wrote_is_a_marker_and_the_check_names_it()
    {
        var source = _study.Source();

        var sheet = Build(source);

        var missing = ReportChecks.Of(sheet, source, Texts()).Single(check => check.Key == "Missing");
        Assert.Equal(CheckState.Look, missing.State);
        Assert.Contains("[nog in te vullen: wat de training is, in hooguit 45 woorden]", missing.Places);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Each_check_has_a_sentence_in_both_states(string language)
    {
        var texts = Texts(language);
        var (first, second) = TwoThemes();
        var source = _study.Source(first, second);

        Chapter[] all =
            [Build(source), PracticeBuilder.Build(source, texts), ChapterBuilder.Build(source, texts)];
        foreach (var check in all.SelectMany(report => ReportChecks.Of(report, source, texts)))
        {
            foreach (var state in Enum.GetValues<CheckState>())
            {
                var said = texts.Say($"Check_{check.Key}_{state}", [.. check.Values]);
                Assert.EndsWith(".", said, StringComparison.Ordinal);
                Assert.DoesNotContain("[", said, StringComparison.Ordinal);
            }
        }
    }

    private static Chapter Build(ChapterSource source) => FactsheetBuilder.Build(source, Texts());

    private static ChapterTexts Texts(string language = "nl") => new(language, ReportTemplates.In(language));

    private static IEnumerable<ChapterBlock> Blocks(Chapter sheet) => sheet.Sections.SelectMany(part => part.Blocks);

    private static IReadOnlyList<string> PointsOf(ChapterSource source) =>
        Blocks(Build(source)).OfType<PointsBlock>().Single().Points;

    private List<Domain.Projects.Respondent> Repeat(string perspective, int times) =>
        [.. Enumerable.Range(0, times).Select(_ => _study.Ask(perspective))];

    // A supervisor who is short of time, an employee who wants rest, a trainer who sees neither.
    private (Theme First, Theme Second) TwoThemes()
    {
        var (time, rest) = (_study.Code("tijd"), _study.Code("rust"));
        foreach (var perspective in new[] { "leidinggevende", "werknemer", "trainer" })
        {
            _study.Ask(perspective);
        }

        var talk = _study.Hold(
            ("leidinggevende 1", "er is geen tijd voor wat ook"), ("werknemer 1", "hier is het veel te druk"),
            ("trainer 1", "zij redden zich wel"));
        CodingId short1 = _study.Mark(time, talk, "geen tijd", "belemmerend").Id;
        CodingId short2 = _study.Mark(rest, talk, "wat ook").Id;
        CodingId short3 = _study.Mark(rest, talk, "veel te druk", "belemmerend").Id;
        CodingId short4 = _study.Mark(rest, talk, "zij redden zich wel").Id;
        return (
            SmallStudy.Theme("Tijd", time) with { Message = "Zonder tijd geen hulp.", Quotes = [short1] },
            SmallStudy.Theme("Rust", rest) with
            {
                Message = "Rust is nodig.",
                Order = 1,
                Quotes = [short2, short3, short4],
            });
    }
}
