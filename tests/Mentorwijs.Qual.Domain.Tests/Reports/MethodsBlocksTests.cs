using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public class MethodsBlocksTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void Voices_are_counted_over_people_codings_and_the_quotes_that_are_printed()
    {
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var refusing = _study.Ask("werknemer", mayQuote: Consent.No);
        var time = _study.Code("tijd");
        var talk = _study.Hold(
            ("leidinggevende 1", "geen tijd"), ("werknemer 1", "soms wel"), ("werknemer 2", "nooit niet"));
        var said = _study.Mark(time, talk, "geen tijd");
        _study.Mark(time, talk, "soms wel");
        var kept = _study.Mark(time, talk, "nooit niet");
        var source = _study.Source(SmallStudy.Theme("Tijd", time) with { Quotes = [said.Id, kept.Id] }) with
        {
            NotToQuote = new HashSet<RespondentId> { refusing.Id },
        };

        var chapter = Build(source);

        Assert.Equal(
            [["Leidinggevende", "1", "1", "1"], ["Werknemer", "2", "2", "0"], ["Totaal", "3", "3", "1"]],
            Table(chapter, "voices").Rows.Select(row => row.Cells));
        Assert.Contains("Eén van de drie respondenten komt bij de thema’s met een citaat aan", Said(chapter));
        Assert.Equal(
            "1 citaat met bronlabel, van 1 van de 3 respondenten.",
            Table(chapter, "coreq").Rows.Single(row => row.Cells[0] == "29").Cells[2]);
    }

    [Fact]
    public void A_share_is_given_of_twenty_or_more_only()
    {
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var time = _study.Code("tijd");
        var talk = _study.Hold(("leidinggevende 1", "een"), ("werknemer 1", "twee"));
        for (var at = 0; at < 19; at++)
        {
            _study.Mark(time, talk, "een");
        }

        _study.Mark(time, talk, "twee");

        var chapter = Build(_study.Source());

        Assert.Equal(
            [["Leidinggevende", "1", "19 (95%)", "0"], ["Werknemer", "1", "1 (5%)", "0"], ["Totaal", "2", "20", "0"]],
            Table(chapter, "voices").Rows.Select(row => row.Cells));
    }

    [Fact]
    public void Who_coded_and_what_changed_in_the_codebook_stand_in_the_paragraph_on_coding()
    {
        var added = new CodeChange("nieuw", new LocalText("Nieuw", null), [CodeChangeKind.Added], []);
        var source = _study.Source() with
        {
            Coders = 3,
            CoderRoles = new Dictionary<Role, int> { [Role.Lead] = 1, [Role.SecondCoder] = 2 },
            BookSteps =
            [
                new BookStep(new LocalText("Klein boek", null), "0.1.0", new DateOnly(2026, 1, 5), 12, null),
                new BookStep(
                    new LocalText("Klein boek", null), "0.2.0", new DateOnly(2026, 2, 9), 13,
                    new CodebookChanges([], [added])),
            ],
        };

        var said = Said(Build(source));

        Assert.Contains("Er codeerden drie personen (één projectleider, twee tweede codeurs).", said);
        Assert.Contains(
            "12 codes en tussenkoppen stonden bij de start vast (deductief); één is tijdens het coderen toegevoegd "
                + "(inductief).",
            said);
        Assert.Contains("één keer gewijzigd (versie 0.2.0 op 9 februari 2026);", said);
    }

    [Fact]
    public void Duration_is_given_by_perspective_where_five_interviews_stand_behind_it()
    {
        for (var at = 1; at <= 6; at++)
        {
            var perspective = at <= 5 ? "leidinggevende" : "werknemer";
            _study.Ask(perspective);
            _study.Respondents[^1] = _study.Respondents[^1] with
            {
                Others = [new OtherTrait("Duur (min)", $"{at * 10}")],
            };
            _study.Hold((_study.Respondents[^1].Pseudonym, "woorden"));
        }

        var table = Table(Build(_study.Source()), "respondents");

        Assert.Equal("Duur mediaan (spreiding)", table.Columns[3].Header);
        Assert.Equal(["30 (10–50)", "*", "35 (10–60)"], table.Rows.Select(row => row.Cells[3]));
    }

    [Fact]
    public void Decisions_are_told_with_their_days_what_they_changed_and_agreement_after_them()
    {
        var source = _study.Source() with
        {
            Agreement = new AgreementSummary
            {
                RoundName = "Dubbel",
                CoderCount = 2,
                DoubleCoded = 12,
                Transcripts = 40,
                UnitName = "teken",
                InterviewerTurnsIn = false,
                DefinedCodes = 1,
                Codes = 1,
                KappaMicro = 0.5,
                IsClosed = true,
                DecidedFirst = 3,
                DecidedOn = [new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 9)],
                ChangedCodings = 3,
                After = new AfterTalking(50, 99.94, 0.912),
                PerCode =
                [
                    new CodeAgreement("tijd", 100, 40, 45, 95, 0.5, 0.5) { After = new AfterTalking(44, 100, 1) },
                ],
            },
        };

        var chapter = Build(source);
        var said = Said(chapter);

        Assert.Contains("Dat gebeurde in twee overleggen, geteld naar dagen", said);
        Assert.Contains("(2 maart 2026, 9 maart 2026). Daardoor zijn drie coderingen van de codeurs gewijzigd", said);
        Assert.Contains("in 99,9% van de gevallen gelijk, met een Krippendorffs alfa van 0,91; ", said);
        Assert.DoesNotContain("betrouwbaarheidsinterval is niet gegeven", said);
        var table = Table(chapter, "agreement");
        Assert.Equal(["Na overleg: beiden", "Na overleg: alfa"], table.Columns.Skip(7).Select(column => column.Header));
        Assert.Equal(["44", "1,00"], table.Rows.Single().Cells.Skip(7));
    }

    private static TableBlock Table(Chapter chapter, string key) => chapter.Sections
        .SelectMany(section => section.Blocks).OfType<TableBlock>().Single(table => table.Key == key);

    private static string Said(Chapter chapter) => string.Join('\n', PaperText.Printed(chapter));

    private static Chapter Build(ChapterSource source) =>
        ChapterBuilder.Build(source, new ChapterTexts("nl", ReportTemplates.In("nl")));
}
