using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Writes in a cell of the matrix: its summary, the own rating, and what both raters agreed on.</summary>
public sealed class WriteCell
{
    private readonly ProjectWriter _writer;

    internal WriteCell(ProjectWriter writer) => _writer = writer;

    /// <param name="before">As it was when the person began to write; empty = nothing. Refused when it has changed
    /// since.</param>
    /// <param name="typed">Empty = taken away.</param>
    /// <returns>The words as they are stored.</returns>
    public async Task<Outcome<string>> SummarizeAsync(
        Actor actor, ProjectId project, MatrixPlace place, string before, string typed, CommandId command,
        CancellationToken ct)
    {
        var tidy = SummaryRules.Check(typed);
        if (tidy.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = await CommitAsync(
            actor, project, place, command,
            async (work, innerCt) => tidy.Value == before
                ? Done.It
                : await work.ApplyAsync([new CellSummaryChanged(CellOf(before), CellOf(tidy.Value))], innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : tidy.Value;

        CellSummary? CellOf(string words) => words.Length == 0 ? null : new CellSummary
        {
            ProjectId = project,
            CodeId = place.Code,
            WithDescendants = place.WithDescendants,
            Column = place.Column,
            Text = words,
        };
    }

    /// <summary>The person's own rating, until two have rated the cell.</summary>
    /// <param name="rating">Null = taken back.</param>
    public Task<Outcome<Done>> RateAsync(
        Actor actor, ProjectId project, MatrixPlace place, ConstructRating? rating, string rationale,
        CommandId command, CancellationToken ct) =>
        CommitAsync(
            actor, project, place, command,
            async (work, innerCt) =>
            {
                var there = await CellRows.RatingsAsync(work.Db, project, place, innerCt);
                var before = there.Of(actor.Id);
                if (rating is not { } given)
                {
                    return before is null
                        ? Done.It
                        : await work.ApplyAsync([new CellRatingChanged(before, null)], innerCt);
                }

                var after = there.Rate(new CellRating
                {
                    ProjectId = project,
                    CodeId = place.Code,
                    WithDescendants = place.WithDescendants,
                    Column = place.Column,
                    RaterId = actor.Id,
                    Rating = given,
                    Rationale = rationale,
                });
                return after.Refusal is { } refusal ? refusal
                    : after.Value == before ? Done.It
                    : await work.ApplyAsync([new CellRatingChanged(before, after.Value)], innerCt);
            },
            ct);

    /// <summary>One rating for both, once both have rated.</summary>
    /// <param name="before">What was agreed on when the person began to write; refused when it has changed since.
    /// </param>
    public Task<Outcome<Done>> AgreeAsync(
        Actor actor, ProjectId project, MatrixPlace place, AgreedRating? before, ConstructRating rating,
        string rationale, CommandId command, CancellationToken ct) =>
        CommitAsync(
            actor, project, place, command,
            async (work, innerCt) =>
            {
                var there = await CellRows.RatingsAsync(work.Db, project, place, innerCt);
                var after = there.Agree(new AgreedRating
                {
                    ProjectId = project,
                    CodeId = place.Code,
                    WithDescendants = place.WithDescendants,
                    Column = place.Column,
                    WriterId = actor.Id,
                    Rating = rating,
                    Rationale = rationale,
                });
                return after.Refusal is { } refusal ? refusal
                    : after.Value == before ? Done.It
                    : await work.ApplyAsync([new CellAgreementChanged(before, after.Value)], innerCt);
            },
            ct);

    private async Task<Outcome<Done>> CommitAsync(
        Actor actor, ProjectId project, MatrixPlace place, CommandId command,
        Func<WriteWork, CancellationToken, Task<Outcome<Done>>> write, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.WriteMatrix, project, command,
            async (work, innerCt) => await MatrixRows.IsThereAsync(work.Db, project, place, innerCt)
                ? await write(work, innerCt)
                : new CellIsGone(),
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
