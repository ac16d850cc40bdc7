using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Reads the matrix of codes against perspectives or respondents, and one cell of it with its words.</summary>
public sealed class MatrixQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal MatrixQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    public Task<Outcome<MatrixView>> RunAsync(Actor actor, string project, MatrixBy by, CancellationToken ct) =>
        _access.ReadAsync<MatrixView>(
            actor, project, Act.ReadTables,
            async (db, found, innerCt) =>
            {
                var read = await MatrixRows.LoadAsync(db, found, actor.Id, null, by, innerCt);
                return new MatrixView
                {
                    ProjectId = found.Id,
                    By = by,
                    Matrix = read.Matrix,
                    Tree = read.Tree,
                    Summaries = await MatrixRows.SummariesAsync(db, found.Id, innerCt),
                    Ratings = await MatrixRows.RatingsAsync(db, found.Id, actor.Id, innerCt),
                    Respondents = read.Counts.Heard.Count,
                    Interviewed = read.Rows.Respondents.Count,
                    Layer = await LayerView.LoadAsync(_kept, db, found, read.Rows, innerCt),
                    HasGuides = read.Guides.Count > 0,
                    KnowsAllGuides = read.Asked.KnowsAll(read.Counts.Heard),
                };
            },
            ct);

    /// <summary>Refused when the matrix has no such cell now.</summary>
    public Task<Outcome<MatrixCellView>> CellAsync(
        Actor actor, string project, MatrixBy by, MatrixPlace place, CancellationToken ct) =>
        _access.ReadAsync<MatrixCellView>(
            actor, project, Act.ReadTables,
            async (db, found, innerCt) =>
            {
                var read = await MatrixRows.LoadAsync(db, found, actor.Id, null, by, innerCt);
                if (read.Matrix.Find(place) is not (var row, var column, var cell))
                {
                    return new CellIsGone();
                }

                var quotes = await QuotesOf.ProjectAsync(
                    db, found, read.Rows, read.Tree.Books, found.Language, innerCt);
                var ratings = await CellRows.RatingsAsync(db, found.Id, place, innerCt);
                return new MatrixCellView
                {
                    Place = place,
                    Code = row.Code,
                    Column = column,
                    Cell = cell,
                    Quotes = QuotesIn(read, quotes, place, column),
                    Summary = (await MatrixRows.SummariesAsync(db, found.Id, innerCt)).GetValueOrDefault(place, ""),
                    Ratings = ratings.AsSeenBy(actor.Id),
                    OtherHasRated = ratings.Ratings.Any(rating => rating.RaterId != actor.Id),
                    Names = await PersonNames.LoadAsync(db, innerCt),
                };
            },
            ct);

    private static List<CellQuote> QuotesIn(
        MatrixRows read, Quotes quotes, MatrixPlace place, MatrixColumn column)
    {
        var reach = CodeMatrix.ReachOf(read.Tree, place.Code, place.WithDescendants).ToHashSet();
        var names = read.Rows.Transcripts.ToDictionary(text => text.Id, text => text.Name);
        var rounds = read.Rows.Rounds.ToDictionary(round => round.Id, round => round.Slug);
        return
        [
            .. from coding in read.Rows.Layer.Codings
               where reach.Contains(coding.CodeId)
               let quote = quotes.Of(coding)
               where quote is not null && quote.People.Any(column.Holds)
               orderby quote.People[0].Number, names[coding.TranscriptId], coding.Span.Start
               select new CellQuote(
                   coding, quote, string.Join(", ", quote.People.Select(person => person.Pseudonym)),
                   read.Tree.Find(coding.CodeId)!, // not null: the reach holds codes of the tree
                   Directions.Of(coding.Marks), names[coding.TranscriptId], rounds[coding.RoundId]),
        ];
    }
}
