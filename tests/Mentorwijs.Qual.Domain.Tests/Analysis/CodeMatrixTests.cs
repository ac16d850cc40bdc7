using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Tests.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class CodeMatrixTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void Respondents_stand_by_perspective_and_number_and_each_cell_holds_one_at_most()
    {
        var code = _study.Code("tijd");
        _study.Ask("werknemer");
        _study.Ask("leidinggevende");
        _study.Ask("werknemer");
        var talk = _study.Hold(
            ("werknemer 1", "te weinig tijd, of toch genoeg tijd"), ("leidinggevende 1", "rust"),
            ("werknemer 2", "druk"));
        _study.Mark(code, talk, "te weinig", "belemmerend");
        _study.Mark(code, talk, "toch genoeg", "bevorderend");
        _study.Mark(code, talk, "druk", "belemmerend");

        var matrix = Matrix(MatrixBy.Respondents);

        Assert.Equal(
            ["leidinggevende 1", "werknemer 1", "werknemer 2"],
            matrix.Columns.Select(column => column.Respondent?.Pseudonym));
        Assert.Equal(
            [
                new PerspectiveCell(default, 1, 0), new PerspectiveCell(new StanceCounts(0, 0, 1, 0, 0), 0, 0),
                new PerspectiveCell(new StanceCounts(0, 1, 0, 0, 0), 0, 0),
            ],
            matrix.Rows.Single().Cells);
    }

    [Fact]
    public void The_columns_of_a_perspective_add_up_to_its_own_column_in_every_row()
    {
        var heading = _study.Code("middelen", isAssignable: false);
        var codes = new[] { _study.Code("tijd", heading), _study.Code("geld", heading), _study.Code("steun") };
        var random = new Random(7);
        for (var number = 1; number <= 30; number++)
        {
            var perspective = _study.Perspectives[random.Next(3)].Id;
            var person = _study.Ask(perspective);
            var talk = _study.Hold(("I", "vraag"), (person.Pseudonym, $"een twee drie vier vijf zes {number}"));
            foreach (var word in new[] { "een", "twee", "drie", "vier" }.Where(_ => random.Next(2) == 0))
            {
                _study.Mark(
                    codes[random.Next(3)], talk, word,
                    new[] { "bevorderend", "belemmerend", "gemengd", "neutraal", null }[random.Next(5)]);
            }
        }

        var (people, perspectives) = (Matrix(MatrixBy.Respondents), Matrix(MatrixBy.Perspectives));

        Assert.Equal(perspectives.Rows.Count, people.Rows.Count);
        foreach (var (row, own) in perspectives.Rows.Zip(people.Rows))
        {
            foreach (var (column, cell) in perspectives.Columns.Zip(row.Cells))
            {
                var summed = people.Columns.Zip(own.Cells)
                    .Where(one => one.First.Perspective.Id == column.Perspective.Id).Select(one => one.Second).ToList();
                Assert.Equal(cell.Said.Facilitator, summed.Sum(one => one.Said.Facilitator));
                Assert.Equal(cell.Said.Barrier, summed.Sum(one => one.Said.Barrier));
                Assert.Equal(cell.Said.Mixed, summed.Sum(one => one.Said.Mixed));
                Assert.Equal(cell.Said.Neutral, summed.Sum(one => one.Said.Neutral));
                Assert.Equal(cell.Said.NotSaid, summed.Sum(one => one.Said.NotSaid));
                Assert.Equal(cell.NotRaised, summed.Sum(one => one.NotRaised));
            }
        }
    }

    [Fact]
    public void Who_was_not_asked_did_not_stay_silent()
    {
        _study.Code("tijd");
        var steun = _study.Code("steun");
        var person = _study.Ask("werknemer");
        _study.Respondents[0] = person with { Guide = "2.0" };
        _study.Hold(("werknemer 1", "rust"));
        var guide = new InterviewGuide
        {
            Id = new GuideId(Guid.CreateVersion7()),
            ProjectId = SmallStudy.Project,
            Version = "2.0",
            Topics = [new GuideTopic("Wat helpt?", [steun.Id])],
        };

        var matrix = Matrix(MatrixBy.Respondents, guide);

        Assert.True(matrix.Rows.Single(row => row.Code.Slug == "tijd").Cells.Single().IsOnlyNotAsked);
        Assert.Equal(1, matrix.Rows.Single(row => row.Code.Slug == "steun").Cells.Single().NotRaised);
    }

    [Fact]
    public void A_branch_leaves_its_own_rows_and_a_cell_is_found_by_its_place()
    {
        var heading = _study.Code("middelen", isAssignable: false);
        var tijd = _study.Code("tijd", heading);
        _study.Code("steun");
        _study.Ask("werknemer");
        _study.Mark(tijd, _study.Hold(("werknemer 1", "druk")), "druk", "belemmerend");
        var matrix = Matrix(MatrixBy.Perspectives);

        var within = matrix.Within(new CodeTree(_study.Codes), null, heading.Id);
        var found = within.Find(new MatrixPlace(heading.Id, true, MatrixColumn.KeyOf("werknemer")));
        var gone = within.Find(new MatrixPlace(heading.Id, true, MatrixColumn.KeyOf("trainer")));

        Assert.Equal(
            [("middelen", true), ("tijd", false)], within.Rows.Select(row => (row.Code.Slug, row.WithDescendants)));
        Assert.Equal(1, found?.Cell.Said.Barrier);
        Assert.Null(gone);
    }

    private CodeMatrix Matrix(MatrixBy by, params InterviewGuide[] guides)
    {
        var tree = new CodeTree(_study.Codes);
        return CodeMatrix.Of(
            by, new RespondentCounts(_study.Transcripts, _study.Respondents, _study.Codings), _study.Perspectives, tree,
            new AskedQuestions(tree, guides));
    }
}
