using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class VoiceBalanceTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_perspective_with_a_quarter_of_the_people_and_one_in_eighteen_quotes_is_quiet_until_it_is_quoted_more()
    {
        var people = Enumerable.Range(0, 20).Select(at => _study.Ask(at < 5 ? "werknemer" : "leidinggevende")).ToList();

        var before = Balance(people, 1, 17);
        var after = Balance(people, 4, 14);

        Assert.True(before.IsQuiet(before.Parts.Single(part => part.Perspective.Id == "werknemer")));
        Assert.False(before.IsQuiet(before.Parts.Single(part => part.Perspective.Id == "leidinggevende")));
        Assert.DoesNotContain(after.Parts, after.IsQuiet);
    }

    [Fact]
    public void The_unused_passages_of_a_quiet_voice_are_listed_best_first_without_those_who_refused()
    {
        var time = _study.Code("tijd");
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        _study.Ask("werknemer");
        var talk = _study.Hold(
            ("leidinggevende 1", "geen tijd"), ("werknemer 1", "nooit rust ook haast"), ("werknemer 2", "wil niet"));
        var said = _study.Mark(time, talk, "geen tijd");
        var plain = _study.Mark(time, talk, "nooit rust");
        var starred = _study.Mark(time, talk, "ook haast");
        _study.Codings[^1] = starred with { Stars = 3 };
        _study.Mark(time, talk, "wil niet");
        _study.Respondents[^1] = _study.Respondents[^1] with { MayQuote = Consent.No };

        var voices = Voices(SmallStudy.Theme("Tijd", time) with { Quotes = [said.Id] });

        Assert.Equal([starred.Id, plain.Id], voices.Quiet.Single().Unused);
        Assert.Equal("werknemer", voices.Quiet.Single().Perspective.Id);
    }

    [Fact]
    public void A_theme_that_one_respondent_or_one_perspective_raised_says_so()
    {
        var (time, rest) = (_study.Code("tijd"), _study.Code("rust"));
        _study.Ask("leidinggevende");
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var talk = _study.Hold(
            ("leidinggevende 1", "tijd rust"), ("leidinggevende 2", "uren"), ("werknemer 1", "stil"));
        _study.Mark(time, talk, "tijd");
        _study.Mark(time, talk, "uren");
        _study.Mark(rest, talk, "rust");

        var one = Voices(SmallStudy.Theme("Rust", rest));
        var side = Voices(SmallStudy.Theme("Tijd", time));

        Assert.Equal([VoiceWarning.OneRespondent], one.Warnings);
        Assert.Equal([VoiceWarning.OnePerspective], side.Warnings);
        Assert.Equal(["werknemer"], side.Silent.Select(perspective => perspective.Id));
    }

    [Fact]
    public void Quotes_that_are_all_of_one_respondent_are_named()
    {
        var time = _study.Code("tijd");
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var talk = _study.Hold(("leidinggevende 1", "een twee"), ("werknemer 1", "drie"));
        var quotes = new[] { "een", "twee" }.Select(word => _study.Mark(time, talk, word).Id).ToList();
        _study.Mark(time, talk, "drie");

        var voices = Voices(SmallStudy.Theme("Tijd", time) with { Quotes = quotes });

        Assert.Equal([VoiceWarning.QuotesOfOneRespondent], voices.Warnings);
    }

    [Fact]
    public void The_spread_counts_people_and_names_who_is_quoted_too_often()
    {
        var (anna, bo, cas) = (_study.Ask("leidinggevende"), _study.Ask("leidinggevende"), _study.Ask("werknemer"));
        var quotes = new IReadOnlyList<Respondent>[] { [anna], [anna], [anna], [anna, cas] };

        var spread = QuoteSpread.Of(quotes, [anna, bo, cas], Columns([anna, bo, cas]), each: 3);

        Assert.Equal((3, 2), (spread.Raised, spread.Quoted));
        Assert.Equal([(2, 1, 4), (1, 1, 1)], spread.Parts.Select(part => (part.Raised, part.Quoted, part.Quotes)));
        Assert.Equal((anna.Id, 4), (spread.Often.Single().Person.Id, spread.Often.Single().Quotes));
        Assert.Equal([bo.Id], QuoteSpread.NeverQuoted([anna, bo, cas], quotes).Select(person => person.Id));
    }

    private VoiceBalance Balance(List<Respondent> people, int employees, int others) => VoiceBalance.Of(
        people, Columns(people), [[people[0]], [people[^1]]],
        [
            .. Enumerable.Repeat<IReadOnlyList<Respondent>>([people[0]], employees),
            .. Enumerable.Repeat<IReadOnlyList<Respondent>>([people[^1]], others),
        ]);

    private ThemeVoices Voices(Theme theme)
    {
        var source = _study.Source(theme);
        var people = source.Respondents.ToDictionary(person => person.Id);
        var layer = source.Codings.Select(coding => new HeardCoding(coding,
        [
            .. new CodingSpeakers(source.Transcripts.Single(text => text.Id == coding.TranscriptId))
                .RespondentsOn(coding.Span).Select(id => people[id]),
        ])).ToList();
        return ThemeVoices.Of(
            theme, source.Respondents, Columns(source.Respondents), CodeTree.Of(source.Codebooks), layer,
            layer.ToDictionary(heard => heard.Coding.Id, heard => heard.People));
    }

    private IReadOnlyList<PerspectiveColumn> Columns(IReadOnlyList<Respondent> people) =>
        PerspectiveTable.ColumnsOf(people, _study.Perspectives);
}
