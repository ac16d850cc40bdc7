using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Tests.Demo;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class MatrixTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    private static string Column => MatrixColumn.KeyOf("leidinggevende");

    [Fact]
    public async Task Every_number_of_the_demo_is_that_of_a_count_by_hand_and_opens_as_many_people()
    {
        var counted = await CountAsync();
        var view = (await demo.Bench.Get<MatrixQuery>()
            .RunAsync(demo.Lead, demo.Project.Slug, MatrixBy.Perspectives, Ct)).Value;

        Assert.True(counted.Count > 100, $"{counted.Count} respondents on codes");
        foreach (var row in view.Matrix.Rows)
        {
            var reach = CodeMatrix.ReachOf(view.Tree, row.Code.Id, row.WithDescendants).ToHashSet();
            foreach (var (column, cell) in view.Matrix.Columns.Zip(row.Cells))
            {
                var people = counted
                    .Where(one => reach.Contains(one.Code) && one.Perspective == column.Perspective.Id)
                    .GroupBy(one => one.Person).ToList();
                Assert.Equal(people.Count, cell.Said.Total);
                Assert.Equal(
                    people.Count(one => one.Any(said => said.Direction == Direction.Mixed)
                        || (one.Any(said => said.Direction == Direction.Facilitator)
                            && one.Any(said => said.Direction == Direction.Barrier))),
                    cell.Said.Mixed);
            }
        }

        var busiest = view.Matrix.Rows.MaxBy(row => row.Cells[0].Said.Total)!; // not null: the demo has codes
        var opened = (await demo.Bench.Get<MatrixQuery>().CellAsync(
            demo.Lead, demo.Project.Slug, MatrixBy.Perspectives,
            new MatrixPlace(busiest.Code.Id, busiest.WithDescendants, view.Matrix.Columns[0].Key), Ct)).Value;
        Assert.Equal(
            busiest.Cells[0].Said.Total,
            opened.Quotes.SelectMany(quote => quote.Quote.People).Where(opened.Column.Holds)
                .Select(person => person.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_summary_is_stored_undone_and_never_written_over_unseen()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, place) = await StudyAsync(bench);
        var write = bench.Get<WriteCell>();

        var stored = await write.SummarizeAsync(owner, project, place, "", " Tijd is schaars. \r\n", New(), Ct);
        var late = await write.SummarizeAsync(owner, project, place, "", "Iets anders.", New(), Ct);
        var again = await write.SummarizeAsync(
            owner, project, place, "Tijd is schaars.", "Tijd ontbreekt.", New(), Ct);
        await bench.Get<UndoLast>().RunAsync(owner, project, UndoScope.Matrix, New(), Ct);
        var undone = (await CellAsync(bench, owner, slug, place)).Summary;
        await bench.Get<UndoLast>().RedoAsync(owner, project, UndoScope.Matrix, New(), Ct);
        var redone = (await CellAsync(bench, owner, slug, place)).Summary;

        Assert.Equal("Tijd is schaars.", stored.Value);
        Assert.IsType<SomebodyElseChangedThis>(late.Refusal);
        Assert.True(again.IsDone);
        Assert.Equal(("Tijd is schaars.", "Tijd ontbreekt."), (undone, redone));
    }

    [Fact]
    public async Task A_cell_that_the_project_does_not_have_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (owner, project, slug, place) = await StudyAsync(bench);
        var elsewhere = place with { Column = MatrixColumn.KeyOf("werkgever") };

        var written = await bench.Get<WriteCell>().SummarizeAsync(owner, project, elsewhere, "", "x", New(), Ct);
        var opened = await bench.Get<MatrixQuery>().CellAsync(owner, slug, MatrixBy.Perspectives, elsewhere, Ct);

        Assert.IsType<CellIsGone>(written.Refusal);
        Assert.IsType<CellIsGone>(opened.Refusal);
    }

    [Fact]
    public async Task Two_rate_without_each_other_and_agree_when_they_differ()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var (anna, project, slug, place) = await StudyAsync(bench);
        var bo = await bench.InviteAsync(anna, project, "Bo");
        var chris = await bench.InviteAsync(anna, project, "Chris");
        var write = bench.Get<WriteCell>();

        Assert.Null((await RateAsync(anna, ConstructRating.Barrier)).Refusal);
        var blind = await CellAsync(bench, bo, slug, place);
        var grid = (await bench.Get<MatrixQuery>().RunAsync(bo, slug, MatrixBy.Perspectives, Ct)).Value;
        var early = await write.AgreeAsync(bo, project, place, null, ConstructRating.Mixed, "Snel.", New(), Ct);
        Assert.Null((await RateAsync(bo, ConstructRating.Mixed)).Refusal);
        var open = await CellAsync(bench, chris, slug, place);
        var third = await RateAsync(chris, ConstructRating.Neutral);
        var changed = await RateAsync(anna, ConstructRating.Mixed);
        var taken = await bench.Get<UndoLast>().RunAsync(anna, project, UndoScope.Matrix, New(), Ct);
        var agreed = await write.AgreeAsync(bo, project, place, null, ConstructRating.Mixed, "Samen.", New(), Ct);
        var after = await CellAsync(bench, anna, slug, place);

        Assert.Equal((0, true), (blind.Ratings.Ratings.Count, blind.OtherHasRated));
        Assert.Empty(grid.Ratings);
        Assert.IsType<NotBothHaveRated>(early.Refusal);
        Assert.Equal((2, true), (open.Ratings.Ratings.Count, open.Ratings.Differ));
        Assert.IsType<CellHasItsRaters>(third.Refusal);
        Assert.IsType<BothHaveRated>(changed.Refusal);
        Assert.IsType<BothHaveRated>(taken.Refusal);
        Assert.Null(agreed.Refusal);
        Assert.Equal((ConstructRating.Mixed, "Samen."), (after.Ratings.Final, after.Ratings.Agreed?.Rationale));

        Task<Domain.Outcome<Domain.Done>> RateAsync(Actor who, ConstructRating rating) =>
            write.RateAsync(who, project, place, rating, "Zo zeggen zij het.", New(), Ct);
    }

    // Not by the classes under test: every turn of every coding is looked at.
    private async Task<IReadOnlyList<(Domain.Codebooks.CodeId Code, RespondentId Person, string Perspective,
        Direction? Direction)>> CountAsync()
    {
        await using var db = demo.Bench.OpenDb();
        var rows = await AnalysisRows.LoadAsync(db, demo.Project.Id, demo.Lead.Id, null, Ct);
        var people = rows.Respondents.ToDictionary(person => person.Id);
        return
        [
            .. from coding in rows.Layer.Codings
               let text = rows.Transcripts.Single(one => one.Id == coding.TranscriptId)
               from turn in text.Turns
               where turn.Span.Start < coding.Span.End && coding.Span.Start < turn.Span.End
               let speaker = text.Speakers.Single(one => one.Id == turn.SpeakerId)
               where speaker.Role == SpeakerRole.Respondent && speaker.RespondentId is not null
               let person = people[speaker.RespondentId!.Value] // not null: filtered on the line above
               select (coding.CodeId, person.Id, person.Perspective, Directions.Of(coding.Marks)),
        ];
    }

    private static CommandId New() => CommandId.New();

    private static async Task<MatrixCellView> CellAsync(
        TestWorkbench bench, Actor who, string slug, MatrixPlace place) =>
        (await bench.Get<MatrixQuery>().CellAsync(who, slug, MatrixBy.Perspectives, place, Ct)).Value;

    private static async Task<(Actor Owner, ProjectId Project, string Slug, MatrixPlace Place)> StudyAsync(
        TestWorkbench bench)
    {
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L01"), "tijd", "weinig tijd");
        var view = (await bench.Get<MatrixQuery>().RunAsync(owner, slug, MatrixBy.Perspectives, Ct)).Value;
        return (owner, project, slug, new MatrixPlace(view.Tree.Find("tijd")!.Id, false, Column)); // of the small book
    }
}
