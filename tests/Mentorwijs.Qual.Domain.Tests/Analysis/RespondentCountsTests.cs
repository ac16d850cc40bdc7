using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Tests.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class RespondentCountsTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_respondent_with_five_codings_counts_once()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        var talk = _study.Hold(("I", "Hoe gaat het?"), ("werknemer 1", "een twee drie vier vijf"));
        foreach (var word in new[] { "een", "twee", "drie", "vier", "vijf" })
        {
            _study.Mark(code, talk, word, "belemmerend");
        }

        var counts = Counts().Count([code.Id]);

        Assert.Equal(new StanceCounts(0, 1, 0, 0, 0), counts);
    }

    [Fact]
    public void Both_directions_in_two_interviews_make_one_mixed_respondent()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        var first = _study.Hold(("werknemer 1", "te weinig tijd"));
        var second = _study.Hold(("werknemer 1", "nu is er tijd genoeg"));
        _study.Mark(code, first, "te weinig", "belemmerend");
        _study.Mark(code, second, "genoeg", "bevorderend");

        var counts = Counts().Count([code.Id]);

        Assert.Equal(new StanceCounts(0, 0, 1, 0, 0), counts);
    }

    [Fact]
    public void A_coding_without_direction_is_kept_apart_and_gives_way_to_one_with()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        _study.Ask("werknemer");
        var talk = _study.Hold(("werknemer 1", "geen tijd, geen rust"), ("werknemer 2", "druk"));
        _study.Mark(code, talk, "geen tijd");
        _study.Mark(code, talk, "geen rust", "neutraal");
        _study.Mark(code, talk, "druk");

        var counts = Counts().Count([code.Id]);

        Assert.Equal(new StanceCounts(0, 0, 0, 1, 1), counts);
        Assert.Equal(2, counts.Total);
    }

    [Fact]
    public void A_coding_over_two_respondents_counts_for_both_and_not_for_the_interviewer_between()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        _study.Ask("trainer");
        var talk = _study.Hold(("werknemer 1", "eerst dit"), ("I", "en toen"), ("trainer 1", "daarna dat"));
        _study.Mark(code, talk, "dit\nen toen\ndaarna", "neutraal");

        var people = Counts().Raising([code.Id]);

        Assert.Equal(["werknemer 1", "trainer 1"], people.Select(person => person.Pseudonym));
    }

    [Fact]
    public void A_coding_on_an_interviewer_or_a_job_coach_counts_for_nobody_and_is_told()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        var talk = _study.Hold(("I", "is er tijd"), ("J", "weinig tijd over"), ("werknemer 1", "ja"));
        _study.Mark(code, talk, "is er tijd", "neutraal");
        _study.Mark(code, talk, "weinig", "belemmerend");

        var counts = Counts();

        Assert.Equal(0, counts.Count([code.Id]).Total);
        Assert.Equal(2, counts.CodingsWithoutRespondent);
    }

    [Fact]
    public void A_span_that_ends_where_a_turn_starts_does_not_lie_on_it()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        _study.Ask("trainer");
        var talk = _study.Hold(("werknemer 1", "druk"), ("trainer 1", "rust"));
        _study.Mark(code, talk, "druk\n", "belemmerend");

        var people = Counts().Raising([code.Id]);

        Assert.Equal(["werknemer 1"], people.Select(person => person.Pseudonym));
    }

    [Fact]
    public void A_heading_stands_for_all_below_it_and_an_assignable_parent_for_itself_unless_asked()
    {
        var heading = _study.Code("middelen", isAssignable: false);
        var parent = _study.Code("tijd", heading);
        var child = _study.Code("tijd-dienst", parent);
        var tree = new CodeTree(_study.Codes);

        var all = RespondentCounts.Reach(tree, heading.Id);
        var own = RespondentCounts.Reach(tree, parent.Id);
        var below = RespondentCounts.Reach(tree, parent.Id, withDescendants: true);

        Assert.Equal([heading.Id, parent.Id, child.Id], all);
        Assert.Equal([parent.Id], own);
        Assert.Equal([parent.Id, child.Id], below);
    }

    [Fact]
    public void The_table_has_only_perspectives_somebody_has_and_the_most_raised_code_first()
    {
        var rare = _study.Code("rare");
        var often = _study.Code("often");
        _study.Ask("werknemer");
        _study.Ask("werknemer");
        _study.Ask("bestuurder");
        var talk = _study.Hold(("werknemer 1", "een twee"), ("werknemer 2", "drie"), ("bestuurder 1", "vier"));
        _study.Mark(rare, talk, "een", "bevorderend");
        _study.Mark(often, talk, "twee", "bevorderend");
        _study.Mark(often, talk, "drie", "belemmerend");
        _study.Mark(often, talk, "vier", "gemengd");

        var table = PerspectiveTable.Of(
            Counts(), _study.Perspectives, new CodeTree(_study.Codes), [rare.Id, often.Id, often.Id]);

        Assert.Equal(
            [("werknemer", 2), ("bestuurder", 1)],
            table.Columns.Select(column => (column.Perspective.Id, column.Respondents)));
        Assert.Equal(["often", "rare"], table.Rows.Select(row => row.Code.Slug));
        Assert.Equal(
            [new StanceCounts(1, 1, 0, 0, 0), new StanceCounts(0, 0, 1, 0, 0)],
            table.Rows[0].Cells.Select(cell => cell.Said));
        Assert.Equal(new StanceCounts(1, 1, 1, 0, 0), table.Rows[0].Total.Said);
        Assert.Equal([(1, 0), (1, 0)], table.Rows[1].Cells.Select(cell => (cell.NotRaised, cell.NotAsked)));
    }

    private RespondentCounts Counts() => new(_study.Transcripts, _study.Respondents, _study.Codings);
}
