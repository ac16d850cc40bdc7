using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ReportChecksTests
{
    private readonly SmallStudy _study = new();

    [Theory]
    [InlineData(550, CheckState.Good, 550, 0)]
    [InlineData(551, CheckState.Look, 551, 1)]
    public void A_factsheet_has_at_most_550_words(int words, CheckState state, int counted, int over)
    {
        var check = Check(Sheet(new MarkdownBlock(string.Join(' ', Enumerable.Repeat("woord", words)), 2)), "Words");

        Assert.Equal(state, check.State);
        Assert.Equal([("Words", counted), ("Limit", 550), ("Over", over)], check.Values);
    }

    [Fact]
    public void Every_word_that_is_printed_counts()
    {
        var sheet = Sheet(
            new BandBlock("een", [new TextRun("twee drie")], "vier"),
            new HeadingBlock(1, "vijf"),
            new QuoteBlock("zes zeven", "(acht 9)", default),
            new KeyFiguresBlock([new KeyFigure("10", "elf")]),
            new PointsBlock(["twaalf", "dertien"], PointMark.Number),
            new ColumnsBlock([new PointsColumn("veertien", default, [new MarkedPoint("vijftien", "L")])]),
            new ColophonBlock([[new TextRun("zeventien")]]));

        Assert.Equal(17, Check(sheet, "Words").Values[0].Value);
    }

    [Fact]
    public void Names_of_codes_are_found_and_everyday_words_are_not()
    {
        _study.Code("tijd");
        _study.Code("zelfeffectiviteit-werknemer");
        var tree = CodeTree.Of(_study.Source().Codebooks);

        var found = NamesInText.Codes(
            ["Er is weinig tijd.", "Zelfeffectiviteit-werknemer telt.", "De onderhuurtijdens."], tree, []);

        Assert.Equal(["zelfeffectiviteit-werknemer"], found);
        Assert.Empty(NamesInText.Codes(["Zelfeffectiviteit-werknemer"], tree, ["Zelfeffectiviteit-werknemer"]));
    }

    [Theory]
    [InlineData("De kappa was hoog", "kappa")]
    [InlineData("Krippendorffs alfa", "Krippendorffs")]
    [InlineData("een waarde van 0,72 dus", "0,72")]
    [InlineData("p < 0.05", "p < 0.05")]
    [InlineData("een significant verschil", "significant")]
    [InlineData("met een betrouwbaarheidsinterval", "betrouwbaarheidsinterval")]
    [InlineData("coëfficiënt", "coëfficiënt")]
    [InlineData("κ = 0,5", "κ")]
    public void A_coefficient_is_found(string text, string found) =>
        Assert.Contains(found, NamesInText.Coefficients([text]));

    [Theory]
    [InlineData("Het kostte € 0,75 per dag en 10,50 in totaal, in 2025.")]
    [InlineData("Acht van de 18 mensen, 1.000 keer.")]
    [InlineData("De alfabetische lijst van Kappapersonen")]
    public void A_number_of_people_or_money_is_none(string text) => Assert.Empty(NamesInText.Coefficients([text]));

    [Fact]
    public void A_perspective_without_a_quote_is_named()
    {
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var talk = _study.Hold(("leidinggevende 1", "geen tijd"), ("werknemer 1", "veel te druk"));
        var coding = _study.Mark(_study.Code("tijd"), talk, "geen tijd");
        var theme = SmallStudy.Theme("Tijd", _study.Codes[0]) with { Quotes = [coding.Id] };
        var source = _study.Source(theme);

        var check = Of(FactsheetBuilder.Build(source, Texts), source, "Perspectives");

        Assert.Equal(CheckState.Look, check.State);
        Assert.Equal(
            "Niet geciteerd: werknemer; kies in een thema een citaat van hen.",
            Texts.Say("Check_Perspectives_Look", [.. check.Values]));
    }

    [Fact]
    public void A_short_sheet_takes_two_pages_and_a_long_one_more()
    {
        var page = new HeadingBlock(1, "Twee") { StartsPage = true };
        var line = new MarkdownBlock("Een korte alinea met een paar woorden.", 2);

        Assert.Equal(2, PaperLength.PagesOf(Sheet(line, page, line)));
        Assert.Equal(3, PaperLength.PagesOf(Sheet([line, page, .. Enumerable.Repeat(line, 50)])));
        Assert.Equal(0, PaperLength.PagesOf(Sheet()));
    }

    [Fact]
    public void A_theme_that_rests_on_one_person_is_named_before_the_chapter_leaves()
    {
        _study.Ask("leidinggevende");
        var talk = _study.Hold(("leidinggevende 1", "geen tijd"));
        _study.Mark(_study.Code("tijd"), talk, "geen tijd");
        var source = _study.Source(SmallStudy.Theme("Tijd", _study.Codes[0]));

        var check = Of(ChapterBuilder.Build(source, Texts), source, "SingleVoices");

        Assert.Equal((CheckState.Look, "Tijd"), (check.State, check.Places.Single()));
    }

    [Fact]
    public void Quotes_that_are_kept_back_are_counted_by_why()
    {
        _study.Ask("leidinggevende");
        var talk = _study.Hold(("leidinggevende 1", "geen tijd en geen rust"));
        var code = _study.Code("tijd");
        var (first, second) = (_study.Mark(code, talk, "geen tijd").Id, _study.Mark(code, talk, "geen rust").Id);
        var source = _study.Source(SmallStudy.Theme("Tijd", code) with { Quotes = [first, second] }) with
        {
            LeftOut = new Dictionary<Domain.Codings.CodingId, CheckKind>
            {
                [first] = CheckKind.Refused,
                [second] = CheckKind.Sensitive,
            },
        };

        var check = Of(FactsheetBuilder.Build(source, Texts), source, "LeftOut");

        Assert.Equal(CheckState.Look, check.State);
        Assert.Equal(
            [$"1 × {Texts["Fill_QuoteNotAllowed"]}", $"1 × {Texts["Fill_LeftOutSensitive"]}"], check.Places);
    }

    private static readonly ChapterTexts Texts = new("nl", ReportTemplates.In("nl"));

    private static Chapter Sheet(params ChapterBlock[] blocks) => new()
    {
        Kind = ReportKind.Factsheet,
        Title = "Proef",
        Subtitle = "",
        Language = "nl",
        ProjectName = "Proef",
        Date = new DateOnly(2026, 3, 1),
        Sections = [new ChapterSection("proef", blocks)],
    };

    private ReportCheck Check(Chapter report, string key) => Of(report, _study.Source(), key);

    private static ReportCheck Of(Chapter report, ChapterSource source, string key) =>
        ReportChecks.Of(report, source, Texts).Single(check => check.Key == key);
}
