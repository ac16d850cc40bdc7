using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Tests.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class AskedQuestionsTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_question_about_a_heading_asks_for_all_below_and_one_about_a_part_for_the_heading()
    {
        var money = _study.Code("middelen", isAssignable: false);
        var time = _study.Code("tijd", money);
        var costs = _study.Code("geld", money);
        var tree = new CodeTree(_study.Codes);

        Assert.True(Guide("1", money).AsksAfter(tree, time.Id));
        Assert.True(Guide("1", time).AsksAfter(tree, money.Id));
        Assert.False(Guide("1", time).AsksAfter(tree, costs.Id));
        Assert.False(Guide("1").AsksAfter(tree, money.Id));
    }

    [Fact]
    public void Only_of_somebody_with_a_known_guide_it_is_said_that_they_were_not_asked()
    {
        var costs = _study.Code("geld");
        var asked = new AskedQuestions(new CodeTree(_study.Codes), [Guide("1.0"), Guide("2.0", costs)]);
        var person = _study.Ask("werknemer");

        Assert.True(asked.WasNotAsked(person with { Guide = "1.0" }, [costs.Id]));
        Assert.False(asked.WasNotAsked(person with { Guide = "2.0" }, [costs.Id]));
        Assert.False(asked.WasNotAsked(person with { Guide = "3.0" }, [costs.Id]));
        Assert.False(asked.WasNotAsked(person, [costs.Id]));
    }

    [Fact]
    public void Everybody_stands_in_one_place_of_a_row()
    {
        var costs = _study.Code("geld");
        _study.Ask("werknemer");
        _study.Ask("werknemer");
        _study.Ask("werknemer");
        _study.Ask("trainer");
        var talk = _study.Hold(("werknemer 1", "een"), ("werknemer 2", "twee"), ("werknemer 3", "drie"),
            ("trainer 1", "vier"));
        _study.Mark(costs, talk, "een", "belemmerend");
        List<Respondent> people =
        [
            _study.Respondents[0] with { Guide = "1.0" }, _study.Respondents[1] with { Guide = "1.0" },
            _study.Respondents[2] with { Guide = "2.0" }, _study.Respondents[3] with { Guide = "1.0" },
        ];
        var tree = new CodeTree(_study.Codes);
        var asked = new AskedQuestions(tree, [Guide("1.0"), Guide("2.0", costs)]);

        var table = PerspectiveTable.OfBooks(
            new RespondentCounts(_study.Transcripts, people, _study.Codings), _study.Perspectives, tree, asked);

        var row = Assert.Single(table.Rows);
        var barrier = new StanceCounts(0, 1, 0, 0, 0);
        Assert.Equal([new PerspectiveCell(barrier, 1, 1), new PerspectiveCell(default, 0, 1)], row.Cells);
        Assert.Equal(new PerspectiveCell(barrier, 1, 2), row.Total);
        Assert.Equal([false, true], row.Cells.Select(cell => cell.IsOnlyNotAsked));
    }

    [Fact]
    public void A_heading_is_counted_with_all_below_and_an_assignable_one_also_for_itself()
    {
        var group = _study.Code("middelen", isAssignable: false);
        var parent = _study.Code("tijd", group);
        _study.Code("tijd-dienst", parent);

        var table = PerspectiveTable.OfBooks(
            new RespondentCounts([], [], []), _study.Perspectives, new CodeTree(_study.Codes), null);

        Assert.Equal(
            [("middelen", true), ("tijd", true), ("tijd", false), ("tijd-dienst", false)],
            table.Rows.Select(row => (row.Code.Slug, row.WithDescendants)));
    }

    private static InterviewGuide Guide(string version, params Code[] codes) => new()
    {
        Id = new GuideId(Guid.CreateVersion7()),
        ProjectId = SmallStudy.Project,
        Version = version,
        Topics = [new GuideTopic("Vertel eens.", [.. codes.Select(code => code.Id)])],
    };
}
