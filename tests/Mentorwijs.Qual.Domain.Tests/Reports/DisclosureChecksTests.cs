using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class DisclosureChecksTests
{
    [Fact]
    public void Words_of_somebody_who_refused_are_never_printed_whatever_was_answered()
    {
        var (study, code, theme) = Study(Consent.No);
        var quote = Said(study, code, "werknemer 1", "Dat was fijn.");

        var check = Checks(study, [quote], theme, "Refused:" + quote.Id.Value.ToString("N")).Single();

        Assert.Equal((CheckKind.Refused, CheckWeight.Blocks, true), (check.Kind, check.Weight, check.LeavesOut));
    }

    [Fact]
    public void Words_of_somebody_whose_consent_is_not_known_wait_for_a_reason()
    {
        var (study, code, theme) = Study(Consent.NotKnown);
        var quote = Said(study, code, "werknemer 1", "Dat was fijn.");

        var asked = Checks(study, [quote], theme).Single();
        var answered = Checks(study, [quote], theme, asked.Key).Single();

        Assert.Equal((CheckKind.ConsentNotKnown, true), (asked.Kind, asked.LeavesOut));
        Assert.Equal((true, false), (answered.IsAnswered, answered.LeavesOut));
    }

    [Fact]
    public void A_sensitive_code_beside_the_chosen_one_asks_too()
    {
        var (study, code, theme) = Study();
        var sensitive = study.Code("gezondheid", isSensitive: true);
        var quote = Said(study, code, "werknemer 1", "Toen was ik ziek.");
        study.Mark(sensitive, study.Transcripts[0], "was ik ziek");

        var check = Checks(study, [quote], theme).Single();

        Assert.Equal(CheckKind.Sensitive, check.Kind);
    }

    [Fact]
    public void A_general_label_that_one_person_has_still_tells_who_it_is()
    {
        var (study, code, theme) = Study();
        study.Ask("trainer");
        var quote = Said(study, code, "trainer 1", "Ik gaf de training.");

        var alone = Checks(study, [quote], theme).Single();
        study.Ask("gemeente");
        study.Ask("gemeente");
        var shared = Checks(study, [quote], theme);

        Assert.Equal(CheckKind.FewPeople, alone.Kind);
        Assert.Empty(shared);
    }

    [Fact]
    public void Halves_of_a_pair_side_by_side_under_the_same_number_are_never_printed_together()
    {
        var (study, code, theme) = Study(Consent.Yes, "leidinggevende 1");
        var text = study.Hold(("leidinggevende 1", "Ik hielp hem."), ("werknemer 1", "Zij hielp mij niet."));
        var (first, second) = (study.Mark(code, text, "Ik hielp hem."), study.Mark(code, text, "Zij hielp mij niet."));

        var check = Checks(study, [first, second], theme).Single();

        Assert.Equal((CheckKind.TiedPair, (CodingId?)second.Id, CheckWeight.Blocks),
            (check.Kind, check.Coding, check.Weight));
        Assert.Equal("(leidinggevende 1)", check.Other);
    }

    [Fact]
    public void Halves_of_a_pair_apart_in_one_theme_ask_and_in_two_themes_do_not()
    {
        var (study, code, theme) = Study(Consent.Yes, "leidinggevende 2");
        var text = study.Hold(
            ("leidinggevende 2", "Ik hielp hem."), ("werknemer 2", "Ja hoor."), ("werknemer 1", "Zij hielp mij niet."));
        Coding[] quotes = [.. new[] { "Ik hielp hem.", "Ja hoor.", "Zij hielp mij niet." }
            .Select(words => study.Mark(code, text, words))];
        var other = SmallStudy.Theme("Ander", code) with { Order = 1 };

        var together = Checks(study, quotes, theme).Single();
        var apart = ChecksOf(
            study, [theme with { Quotes = [quotes[0].Id] }, other with { Quotes = [quotes[2].Id] }], []);

        Assert.Equal((CheckKind.Pair, true), (together.Kind, together.LeavesOut));
        Assert.Empty(apart);
    }

    [Fact]
    public void A_quote_whose_code_the_theme_does_not_gather_is_printed_and_told()
    {
        var (study, code, theme) = Study();
        var quote = Said(study, study.Code("anders"), "werknemer 1", "Dat was fijn.");

        var check = Checks(study, [quote], theme).Single();

        Assert.Equal((CheckKind.OtherCode, false), (check.Kind, check.LeavesOut));
        Assert.Empty(Checks(study, [Said(study, code, "werknemer 2", "Ook fijn.")], theme));
    }

    [Fact]
    public void Small_perspectives_have_no_column_of_their_own_without_a_reason()
    {
        var (study, code, theme) = Study();
        study.Ask("trainer");
        study.Mark(code, study.Hold(("trainer 1", "Ik gaf de training.")), "Ik gaf de training.", "bevorderend");
        Said(study, code, "werknemer 1", "Dat was fijn.");

        var alone = HeadsOf(study, theme, []);
        study.Ask("gemeente");
        study.Ask("gemeente");
        study.Hold(("gemeente 1", "Ja."), ("gemeente 2", "Nee."));
        var together = HeadsOf(study, theme, []);
        var shown = HeadsOf(study, theme, ["trainer", "gemeente"]);

        Assert.Equal(["Code", "Leidinggevende", "Werknemer", "Totaal"], alone);
        Assert.Equal(["Code", "Leidinggevende", "Werknemer", "Overige betrokkenen", "Totaal"], together);
        Assert.Equal(["Code", "Leidinggevende", "Werknemer", "Trainer", "gemeente", "Totaal"], shown);
    }

    // Three of each, so that labels say the perspective; the first employee differs.
    private static (SmallStudy Study, Code Code, Theme Theme) Study(
        Consent mayQuote = Consent.Yes, string? belongsWith = null)
    {
        var study = new SmallStudy();
        study.Ask("werknemer", mayQuote: mayQuote, belongsWith: belongsWith);
        foreach (var perspective in new[] { "werknemer", "werknemer", "leidinggevende", "leidinggevende" })
        {
            study.Ask(perspective);
        }

        study.Ask("leidinggevende");
        var code = study.Code("steun");
        return (study, code, SmallStudy.Theme("Steun", code));
    }

    private static Coding Said(SmallStudy study, Code code, string who, string words) =>
        study.Mark(code, study.Hold((who, words)), words);

    private static IReadOnlyList<ExportCheck> Checks(
        SmallStudy study, IReadOnlyList<Coding> quotes, Theme theme, params string[] answered) =>
        ChecksOf(study, [theme with { Quotes = [.. quotes.Select(quote => quote.Id)] }], answered);

    private static IReadOnlyList<ExportCheck> ChecksOf(
        SmallStudy study, IReadOnlyList<Theme> themes, IReadOnlyList<string> answered)
    {
        var source = study.Source([.. themes]);
        var tree = CodeTree.Of(source.Codebooks);
        var quotes = new Quotes(
            source.Transcripts, source.Respondents, source.Perspectives, "nl", "interviewer", "anders");
        return new DisclosureChecks(
                source.Respondents, tree, source.Codings, answered.ToHashSet(StringComparer.Ordinal))
            .Of(PrintableQuotes.Of(themes, source.Codings, quotes, tree, "nl"));
    }

    private static IEnumerable<string> HeadsOf(SmallStudy study, Theme theme, string[] shown)
    {
        var source = study.Source(theme) with
        {
            Pooled = SmallPerspectives.Of(study.Respondents, shown.ToHashSet(StringComparer.Ordinal)),
        };
        return ChapterBuilder.Build(source, new ChapterTexts("nl", ReportTemplates.In("nl")))
            .Sections.SelectMany(section => section.Blocks).OfType<TableBlock>()
            .Single(block => block.Key.StartsWith("theme.", StringComparison.Ordinal))
            .Columns.Select(column => column.Header.Split('\n')[0]);
    }
}
