using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class ChapterBuilderTests
{
    private static readonly AgreementSummary Agreement = new()
    {
        RoundName = "Dubbel",
        CoderCount = 2,
        DoubleCoded = 1,
        Transcripts = 16,
        UnitName = "sprekersbeurt",
        InterviewerTurnsIn = false,
        DefinedCodes = 49,
        Codes = 50,
    };

    private readonly SmallStudy _study = new();

    [Fact]
    public void A_theme_counts_people_by_perspective_and_not_codings()
    {
        var (theme, _) = ThemeOnTime();

        var text = TextOf(Build(_study.Source(theme)));

        Assert.Contains("Besproken door 2 van de 3 respondenten (leidinggevende: 1 van 2; werknemer: 1 van 1).", text);
    }

    [Fact]
    public void Who_is_not_counted_is_part_of_no_n()
    {
        var (theme, _) = ThemeOnTime();
        _study.Ask("werknemer");
        _study.Ask("trainer");
        _study.Hold(("werknemer 2", "hier is niet gecodeerd"), ("trainer 1", "en hier ook niet"));
        var source = _study.Source(theme) with { Coded = new HashSet<TranscriptId> { _study.Transcripts[0].Id } };

        var chapter = Build(source);

        Assert.Contains(
            "Besproken door 2 van de 3 respondenten (leidinggevende: 1 van 2; werknemer: 1 van 1; "
            + "trainer: telt nog niet mee). Twee respondenten tellen hier niet mee, omdat hun transcripten nog niet "
            + "meetellen.",
            TextOf(chapter));
        var table = ThemeIn(chapter).OfType<TableBlock>().Single();
        Assert.Equal(
            ["Code", "Leidinggevende\n(n\u00a0=\u00a02)", "Werknemer\n(n\u00a0=\u00a01)",
                "Trainer\n(n\u00a0=\u00a00)", "Totaal"],
            table.Columns.Select(column => column.Header));
        Assert.Equal(
            [["tijd", "1−", "1±", "n.m.", "2"], ["rust", "–", "–", "n.m.", "–"]],
            table.Rows.Select(row => row.Cells));
    }

    [Fact]
    public void The_table_of_a_theme_has_signs_for_directions_and_dashes_for_silence()
    {
        var (theme, _) = ThemeOnTime();

        var table = ThemeIn(Build(_study.Source(theme))).OfType<TableBlock>().Single();

        Assert.Equal(
            ["Code", "Leidinggevende\n(n\u00a0=\u00a02)", "Werknemer\n(n\u00a0=\u00a01)", "Totaal"],
            table.Columns.Select(column => column.Header));
        Assert.Equal([["tijd", "1−", "1±", "2"], ["rust", "–", "–", "–"]], table.Rows.Select(row => row.Cells));
    }

    [Fact]
    public void A_quote_has_the_words_the_label_and_the_coding()
    {
        var (theme, coding) = ThemeOnTime();

        var quote = ThemeIn(Build(_study.Source(theme with { Quotes = [coding] }))).OfType<QuoteBlock>().Single();

        Assert.Equal(new QuoteBlock("geen tijd", "(professional)", coding), quote);
    }

    [Fact]
    public void Words_of_the_interviewer_inside_a_quote_stand_in_brackets()
    {
        _study.Ask("werknemer");
        var code = _study.Code("tijd");
        var talk = _study.Hold(("werknemer 1", "Het ging."), ("I", "Hoe dan?"), ("werknemer 1", "Goed."));
        var coding = _study.Mark(code, talk, "ging.\nHoe dan?\nGoed");
        var theme = SmallStudy.Theme("Tijd", code) with { Quotes = [coding.Id] };

        var quote = ThemeIn(Build(_study.Source(theme))).OfType<QuoteBlock>().Single();

        Assert.Equal("ging.\n[interviewer: Hoe dan?]\nGoed", quote.Text);
    }

    [Fact]
    public void Words_of_somebody_who_did_not_agree_are_counted_but_never_printed()
    {
        var (theme, coding) = ThemeOnTime();
        var source = _study.Source(theme with { Quotes = [coding] }) with
        {
            NotToQuote = new HashSet<RespondentId> { _study.Respondents[0].Id },
        };

        var text = TextOf(Build(source));

        Assert.DoesNotContain("geen tijd", text);
        Assert.Contains("[nog in te vullen: ander citaat: deze respondent gaf geen toestemming voor citeren]", text);
        Assert.Contains("Besproken door 2 van de 3", text);
    }

    [Fact]
    public void A_quote_outside_the_analysis_layer_becomes_a_marker()
    {
        var (theme, coding) = ThemeOnTime();
        var source = _study.Source(theme with { Quotes = [coding] }) with { Codings = [] };

        var text = TextOf(Build(source));

        Assert.Contains("[nog in te vullen: ander citaat: de gekozen codering hoort niet", text);
    }

    [Fact]
    public void An_empty_project_gives_a_chapter_of_markers_and_no_empty_place()
    {
        var chapter = Build(_study.Source(SmallStudy.Theme("Leeg")));

        Assert.All(
            chapter.Sections.SelectMany(section => section.Blocks).OfType<ParagraphBlock>(),
            paragraph => Assert.NotEmpty(string.Concat(paragraph.Runs.Select(run => run.Text)).Trim()));
        Assert.Contains("[nog in te vullen: kernboodschap van dit thema, in één zin]", TextOf(chapter));
        Assert.DoesNotContain("{", TextOf(chapter));
    }

    [Fact]
    public void Without_agreement_the_chapter_says_that_it_was_not_computed()
    {
        var text = TextOf(Build(_study.Source()));

        Assert.Contains("geen overeenstemming tussen codeurs berekend", text);
    }

    [Fact]
    public void How_the_sample_was_drawn_stands_in_the_methods_and_is_not_asked_of_the_author()
    {
        ThemeOnTime();
        var source = _study.Source() with
        {
            Agreement = Agreement with { Drawn = "Er zijn 4 van de 20 transcripten geloot." },
        };

        var said = TextOf(Build(source));

        Assert.Contains("Er zijn 4 van de 20 transcripten geloot.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(ReportTemplates.In("nl")("Fill_Drawn") ?? "?", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreement_is_told_with_its_figures_and_without_an_interval()
    {
        var source = _study.Source() with
        {
            Agreement = Agreement with
            {
                PercentMicro = 98.89,
                KappaMicro = 0.7717,
                AlphaMacro = -0.004,
                DecidedFirst = 1,
                DecidedBoth = 12,
            },
        };

        var text = TextOf(Build(source));

        Assert.Contains("Eén van de 16 transcripten is door twee codeurs gecodeerd (ronde ‘Dubbel’).", text);
        Assert.Contains("in 98,9% van de gevallen gelijk. ", text);
        Assert.Contains("Gecorrigeerd voor toeval: Cohens kappa 0,77; gemiddelde alfa van de codes 0,00. ", text);
        Assert.Contains("alfa kon voor 49 van de 50 codes worden bepaald.", text);
        Assert.Contains(
            "Over 13 verschillen is besloten: één keer is de eerste codering gevolgd, nul keer de tweede, "
                + "twaalf keer zijn",
            text);
        Assert.DoesNotContain("%-betrouwbaarheidsinterval", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(
            "Een betrouwbaarheidsinterval is niet gegeven: daarvoor zijn ten minste tien transcripten nodig die twee "
                + "codeurs hebben afgerond.",
            text);
        Assert.DoesNotContain("konden elkaars coderingen niet zien", text);
    }

    [Fact]
    public void An_undefined_coefficient_is_told_with_its_reason_and_never_as_zero()
    {
        var source = _study.Source() with { Agreement = Agreement with { WhyUndefined = "er is geen variatie" } };

        var text = TextOf(Build(source));

        Assert.Contains("kon geen coëfficiënt worden bepaald: er is geen variatie. ", text);
        Assert.DoesNotContain("0,00", text);
        Assert.Contains("is nog niet besloten", text);
    }

    [Theory]
    [InlineData("nl", "vonden plaats in de periode november 2025 tot en met februari 2026, voor zover bekend (2 van "
        + "de 3 gesprekken) en duurden 9,5 minuten (mediaan; spreiding 8 tot 11), voor zover bekend (2 van de 3 "
        + "gesprekken).")]
    [InlineData("en", "took place in the period November 2025 to February 2026, as far as known (2 of 3 interviews) "
        + "and lasted a median of 9.5 minutes (8 to 11), as far as known (2 of 3 interviews).")]
    public void Period_and_duration_come_from_the_list_and_an_interview_counts_once(string language, string said)
    {
        Interviewed("leidinggevende", new DateOnly(2025, 11, 30), "Duur (min)", "8");
        Interviewed("werknemer", new DateOnly(2026, 2, 1), "Duur (min)", "11");
        Interviewed("werknemer", new DateOnly(2026, 2, 1), "Duur (min)", "11");
        Interviewed("trainer", null, "Duur (uur)", "1");
        _study.Hold(("leidinggevende 1", "een"));
        _study.Hold(("werknemer 1", "twee"), ("werknemer 2", "drie"));
        _study.Hold(("trainer 1", "vier"));

        var text = TextOf(Build(_study.Source(), language));

        Assert.Contains(said, text);
    }

    [Fact]
    public void The_layer_the_figures_rest_on_is_named()
    {
        var source = _study.Source() with { Layer = new LayerUsed(1, 11, 2, "codeur A") };

        var text = TextOf(Build(source));

        Assert.Contains("Bij één transcript is dat de codering waartoe na vergelijking", text);
        Assert.Contains("Bij elf transcripten is dat de codering van de enige codeur.", text);
        Assert.Contains("Over twee transcripten van meer codeurs is nog geen consensus", text);
        Assert.Contains("de coderingen van codeur A.", text);
    }

    [Fact]
    public void The_same_chapter_is_there_in_English()
    {
        var (theme, coding) = ThemeOnTime();

        var chapter = Build(_study.Source(theme with { Quotes = [coding] }), "en");

        Assert.Contains("Raised by 2 of 3 respondents (supervisor: 1 of 2; employee: 1 of 1).", TextOf(chapter));
        Assert.Contains("[to be filled in: research question and why it matters]", TextOf(chapter));
        Assert.Equal("Chapter from the interviews · figures of 1 March 2026", chapter.Subtitle);
    }

    private (Theme Theme, Domain.Codings.CodingId Quote) ThemeOnTime()
    {
        _study.Ask("leidinggevende");
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var (time, rest) = (_study.Code("tijd"), _study.Code("rust"));
        var talk = _study.Hold(
            ("leidinggevende 1", "geen tijd, echt niet"), ("leidinggevende 2", "niets"), ("werknemer 1", "soms wel"));
        var quote = _study.Mark(time, talk, "geen tijd", "belemmerend");
        _study.Mark(time, talk, "echt niet", "belemmerend");
        _study.Mark(time, talk, "soms", "belemmerend");
        _study.Mark(time, talk, "wel", "bevorderend");
        return (SmallStudy.Theme("Tijd", rest, time), quote.Id);
    }

    private void Interviewed(string perspective, DateOnly? day, string label, string text)
    {
        _study.Ask(perspective);
        _study.Respondents[^1] = _study.Respondents[^1] with
        {
            InterviewedOn = day,
            Others = [new OtherTrait(label, text)],
        };
    }

    private static IReadOnlyList<ChapterBlock> ThemeIn(Chapter chapter) =>
        chapter.Sections.Single(section => section.Key.StartsWith("theme:", StringComparison.Ordinal)).Blocks;

    private static Chapter Build(ChapterSource source, string language = "nl") =>
        ChapterBuilder.Build(source, new ChapterTexts(language, ReportTemplates.In(language)));

    private static string TextOf(Chapter chapter) => string.Join('\n', chapter.Sections
        .SelectMany(section => section.Blocks)
        .Select(block => block switch
        {
            HeadingBlock heading => heading.Text,
            ParagraphBlock paragraph => string.Concat(paragraph.Runs.Select(run => run.Text)),
            QuoteBlock quote => $"{quote.Text} {quote.Label}",
            MarkdownBlock markdown => markdown.Markdown,
            _ => "",
        }));
}
