using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Reads the board of a round, codes against other things, and the passages of a cell.</summary>
public sealed class BoardQuery
{
    /// <summary>As many passages as a person reads before going on.</summary>
    public const int PageOfPassages = 40;

    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;
    private readonly TimeProvider _clock;

    internal BoardQuery(ProjectAccess access, KeptComparisons kept, TimeProvider clock) =>
        (_access, _kept, _clock) = (access, kept, clock);

    public Task<Outcome<BoardSheet>> RunAsync(
        Actor actor, string project, string round, BoardAsk ask, CancellationToken ct) =>
        _access.ReadAsync<BoardSheet>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                if (await AgreementOff.RefusalAsync(db, found.Id, innerCt) is { } off)
                {
                    return off;
                }

                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, ask.Options, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                var view = ComputeAgreement.View(
                    opened.Value, found.Role, _clock.GetUtcNow(),
                    names.Compared(opened.Value.Round));
                var columns = ask.By switch
                {
                    BoardBy.Transcripts => OfTranscripts(opened.Value, ask.Order),
                    BoardBy.Perspectives => await OfPerspectivesAsync(db, found, opened.Value, ask.Order, innerCt),
                    BoardBy.Rounds => await OfRoundsAsync(db, found, actor, ask.Options, innerCt),
                    _ => throw new InvalidOperationException($"By {ask.By}"),
                };
                return await SheetAsync(db, opened.Value, view, ask, columns, innerCt);
            },
            ct);

    private static List<Column> OfTranscripts(ComparedRound compared, BoardOrder order)
    {
        var board = compared.Comparison.Board;
        return InOrder(board, order, column => Same(compared.Comparison.TranscriptNames[column.Texts[0]]));
    }

    private static async Task<IReadOnlyList<Column>> OfPerspectivesAsync(
        QualDbContext db, FoundProject project, ComparedRound compared, BoardOrder order, CancellationToken ct)
    {
        var comparison = compared.Comparison;
        var heard = (await db.Transcripts.AsNoTracking()
            .Where(transcript => transcript.ProjectId == project.Id)
            .SelectMany(transcript => transcript.Speakers, (transcript, speaker) => new { transcript.Id, speaker })
            .Join(
                db.Respondents,
                heard => heard.speaker.RespondentId,
                respondent => respondent.Id,
                (heard, respondent) => new { heard.Id, respondent.Perspective })
            .Distinct()
            .ToListAsync(ct)).ToLookup(heard => heard.Perspective, heard => heard.Id, StringComparer.Ordinal);
        var perspectives = await StoredBooks.PerspectivesAsync(db, project.Id, ct);
        var board = AgreementBoard.Of(
            comparison.Table, comparison.Comparisons, comparison.Tree,
            [
                .. perspectives.Select(perspective => new BoardColumn(
                    perspective.Id,
                    [
                        .. comparison.Study.Transcripts.Select(text => text.Id)
                            .Where(text => heard[perspective.Id].Contains(text)),
                    ]))
                    .Where(column => column.Texts.Count > 0),
            ]);
        return InOrder(board, order, column => perspectives.First(one => one.Id == column.Key).Label);
    }

    // Every round by its own coders, its own books and the same way of measuring.
    private async Task<IReadOnlyList<Column>> OfRoundsAsync(
        QualDbContext db, FoundProject project, Actor actor, AgreementOptions? options, CancellationToken ct)
    {
        var columns = new List<Column>();
        foreach (var round in await ComparedRounds.OpenAsync(_kept, db, project, actor, options, ct))
        {
            var board = round.Comparison.Board;
            var rows = board.Table.Rows.ToDictionary(row => (row.Code.Id, row.WithDescendants));
            columns.Add(new Column(
                new BoardHead(round.Round.Slug, NameOf(round.Round), board.Summary(board.Whole)),
                row => rows.TryGetValue((row.Code.Id, row.WithDescendants), out var own)
                    ? board[own, board.Whole]
                    : null));
        }

        return columns;
    }

    private static List<Column> InOrder(AgreementBoard board, BoardOrder order, Func<BoardColumn, LocalText> nameOf) =>
    [
        .. (order == BoardOrder.Tree ? board.Columns : board.ColumnsWhereItHurts(order == BoardOrder.Hurt))
            .Select(column => new Column(
                new BoardHead(column.Key, nameOf(column), board.Summary(column)), row => board[row, column])),
    ];

    private static async Task<Outcome<BoardSheet>> SheetAsync(
        QualDbContext db, ComparedRound compared, AgreementView view, BoardAsk ask, IReadOnlyList<Column> columns,
        CancellationToken ct)
    {
        var board = compared.Comparison.Board;
        var rows = ask.Order == BoardOrder.Tree ? board.Table.Rows : board.WhereItHurts(ask.Order == BoardOrder.Hurt);
        var lines = rows
            .Where(row => ask.All || row.Pooled.Use != UseOfCode.None || board[row, board.Whole].Passages.Count > 0)
            .Select(row => new BoardLine(
                row, [.. columns.Select(column => column.CellOf(row))], board[row, board.Whole]))
            .ToList();
        return new BoardSheet
        {
            View = view,
            By = ask.By,
            Heads = [.. columns.Select(column => column.Head)],
            Lines = lines,
            Whole = board.Summary(board.Whole),
            Opened = ask.Place is { } place && LineOf(lines, view.Tree, place) is { } line
                ? await OpenAsync(db, compared, line, columns, place, ct)
                : null,
        };
    }

    private static BoardLine? LineOf(IReadOnlyList<BoardLine> lines, CodeTree tree, BoardPlace place) =>
        tree.Find(place.Code) is { } code
            ? lines.FirstOrDefault(line => line.Row.Code.Id == code.Id
                && line.Row.WithDescendants == place.WithDescendants)
            : null;

    private static async Task<OpenedCell?> OpenAsync(
        QualDbContext db, ComparedRound compared, BoardLine line, IReadOnlyList<Column> columns, BoardPlace place,
        CancellationToken ct)
    {
        var at = columns.Index().Where(column => column.Item.Head.Key == place.Column)
            .Select(column => (int?)column.Index).FirstOrDefault();
        var cell = at is { } column ? line.Cells[column] : line.Whole;
        if (cell is null)
        {
            return null;
        }

        var asked = cell.Passages.Where(passage => place.Kind is null || passage.Kind == place.Kind).ToList();
        var page = asked.Skip(place.Skip).Take(PageOfPassages).ToList();
        return new OpenedCell(
            line, at is { } shown ? columns[shown].Head : null, cell, place,
            await PassageView.ReadAsync(db, compared, page, ct), asked.Count);
    }

    private static LocalText NameOf(CodingRound round) => new(
        RoundWords.Name(round, CultureInfo.GetCultureInfo("nl")),
        RoundWords.Name(round, CultureInfo.GetCultureInfo("en")));

    // A name that people gave is the same in every language.
    private static LocalText Same(string name) => new(name, name);

    private sealed record Column(BoardHead Head, Func<AgreementRow, BoardCell?> CellOf);
}
