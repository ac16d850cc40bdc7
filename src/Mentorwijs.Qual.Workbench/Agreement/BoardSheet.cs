using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>What stands at the heads of the columns of a board.</summary>
public enum BoardBy
{
    Transcripts,
    Perspectives,

    /// <summary>All rounds of the project that have been compared.</summary>
    Rounds,
}

/// <summary>In which order the rows and columns of a board stand.</summary>
public enum BoardOrder
{
    /// <summary>As in the book, with themes above their codes; columns by name.</summary>
    Tree,

    /// <summary>Single codes, and columns, with the most differences first.</summary>
    Hurt,

    /// <summary>The same, where a passage begins or ends being no quarrel.</summary>
    HurtBeyondBoundaries,
}

/// <summary>Which board somebody wants to see.</summary>
public sealed record BoardAsk
{
    /// <summary>How to measure; null = as the project has chosen.</summary>
    public AgreementOptions? Options { get; init; }

    public BoardBy By { get; init; }

    public BoardOrder Order { get; init; }

    /// <summary>True: also the codes that nobody used.</summary>
    public bool All { get; init; }

    /// <summary>The cell whose passages are read along; null = none.</summary>
    public BoardPlace? Place { get; init; }
}

/// <summary>A cell of a board, as an address names it.</summary>
/// <param name="Code"><c>book:slug</c>, or a slug that only one book has.</param>
/// <param name="WithDescendants">True: the row of the theme, with everything below it.</param>
/// <param name="Column">Key of the column; empty = the whole round.</param>
/// <param name="Kind">Only passages of this kind; null = all.</param>
/// <param name="Skip">So many passages are not read.</param>
public sealed record BoardPlace(string Code, bool WithDescendants, string Column, PassageKind? Kind, int Skip);

/// <summary>One column of a board.</summary>
/// <param name="Key">Id of the transcript or the perspective, slug of the round.</param>
/// <param name="Name">What people call it.</param>
public sealed record BoardHead(string Key, LocalText Name, BoardSummary Summary);

/// <summary>One row of a board.</summary>
/// <param name="Cells">One a column; null where the books of that round did not have the code.</param>
/// <param name="Whole">All texts of the round together.</param>
public sealed record BoardLine(AgreementRow Row, IReadOnlyList<BoardCell?> Cells, BoardCell Whole);

/// <summary>A cell that somebody opened, with some of the words behind it.</summary>
/// <param name="Head">Null = the whole round.</param>
/// <param name="Passages">Of the kind that was asked for, at most <see cref="BoardQuery.PageOfPassages"/>.</param>
/// <param name="Total">How many there are of that kind.</param>
public sealed record OpenedCell(
    BoardLine Line, BoardHead? Head, BoardCell Cell, BoardPlace Place, IReadOnlyList<PassageView> Passages, int Total);

/// <summary>A board as a page shows it.</summary>
public sealed record BoardSheet
{
    /// <summary>The figures of the round and what they rest on.</summary>
    public required AgreementView View { get; init; }

    public required BoardBy By { get; init; }

    public required IReadOnlyList<BoardHead> Heads { get; init; }

    public required IReadOnlyList<BoardLine> Lines { get; init; }

    /// <summary>All codes in all texts of the round.</summary>
    public required BoardSummary Whole { get; init; }

    public required OpenedCell? Opened { get; init; }
}
