using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The matrix as sheets: numbers in a grid, each cell with all that is known of it as a row, and how to read
/// them.</summary>
internal sealed class MatrixSheets(MatrixMaterial material)
{
    private OutputWords Words => material.Words;

    /// <summary>A row for each cell, which is also the list that goes out as CSV.</summary>
    public Sheet Cells => new()
    {
        Name = Words["Sheet_Cells"],
        FrozenColumns = 2,
        HasFilter = true,
        Columns =
        [
            Head("Code", 34), Head("Slug", 46), Head("Kind", 14), Head("Perspective", 24), Head("Respondent", 14),
            Head("Counted"), Head("Raised"), Head("Facilitator"), Head("Barrier"), Head("Mixed"), Head("Neutral"),
            Head("NotSaid"), Head("NotRaised"), Head("NotAsked"), Head("Rating"), Head("RatingNumber"),
            Head("RatingState", 24), Head("Ratings", 60), Head("AgreedReason", 50), Head("Summary", 80),
        ],
        Rows = material.Matrix.Rows.SelectMany(row =>
            material.Matrix.Columns.Select((column, at) => CellRow(row, column, row.Cells[at]))),
    };

    public IReadOnlyList<Sheet> All => [Grid, Cells, About];

    private Sheet Grid => new()
    {
        Name = Words["Sheet_Grid"],
        FrozenColumns = 1,
        HasFilter = true,
        Columns =
        [
            Head("Code", 34), Head("Slug", 46), Head("Kind", 14),
            .. material.Matrix.Columns.Select(column => new SheetColumn(
                column.Respondent is { } person
                    ? $"{person.Pseudonym} ({material.NameOf(column.Perspective)})"
                    : $"{material.NameOf(column.Perspective)} (n = {column.Respondents})", 18)),
            Head("Total"),
        ],
        Rows = material.Matrix.Rows.Select(GridRow),
    };

    private Sheet About => new()
    {
        Name = Words["Sheet_About"],
        Columns = [new SheetColumn(Words["About_What"], 42), new SheetColumn(Words["About_Value"], 90)],
        FrozenColumns = 0,
        Rows =
        [
            [new TextCell(Words["About_Project"]), new TextCell(material.Project.Name)],
            [new TextCell(Words["About_Made"]), new TextCell(Words.Moment(material.At))],
            .. material.Layers.Select(layer => (IReadOnlyList<SheetCell>)
                [new TextCell(layer.Origin), new TextCell(layer.Transcripts)]),
            [new TextCell(Words["About_How"]), new TextCell(Words["HowToRead"])],
            [SheetCell.Empty, new TextCell(Words["HowRatings"])],
            [SheetCell.Empty, new TextCell(Words["WorkingPaper"])],
        ],
    };

    private IReadOnlyList<SheetCell> GridRow(CodeRow row) =>
    [
        .. CodeOf(row), .. row.Cells.Select(Raised), Raised(row.Total),
    ];

    // An empty cell is not a zero: nobody here was asked, or counts yet.
    private static SheetCell Raised(PerspectiveCell cell) =>
        cell.IsNotCounted || cell.IsOnlyNotAsked ? SheetCell.Empty : Whole(cell.Said.Total);

    private IReadOnlyList<SheetCell> CellRow(CodeRow row, MatrixColumn column, PerspectiveCell cell)
    {
        var place = MatrixMaterial.PlaceOf(row, column);
        return
        [
            .. CodeOf(row), new TextCell(material.NameOf(column.Perspective)),
            column.Respondent is { } person ? new TextCell(person.Pseudonym) : SheetCell.Empty,
            Whole(column.Respondents), Whole(cell.Said.Total), Whole(cell.Said.Facilitator), Whole(cell.Said.Barrier),
            Whole(cell.Said.Mixed), Whole(cell.Said.Neutral), Whole(cell.Said.NotSaid), Whole(cell.NotRaised),
            Whole(cell.NotAsked), .. RatingOf(material.Ratings.GetValueOrDefault(place)),
            material.Summaries.TryGetValue(place, out var summary) ? new TextCell(summary) : SheetCell.Empty,
        ];
    }

    private IReadOnlyList<SheetCell> RatingOf(CellRatings? ratings) => ratings is null
        ? [.. Enumerable.Repeat(SheetCell.Empty, 5)]
        :
        [
            new TextCell(material.Say(ratings)),
            ratings.Final is { } final && ConstructRatings.NumberOf(final) is { } number
                ? Whole(number)
                : SheetCell.Empty,
            new TextCell(Words[ratings switch
            {
                { Agreed: not null } => "State_Agreed",
                { Differ: true } => "State_Differ",
                { AreOpen: true } => "State_Same",
                _ => "State_One",
            }]),
            new TextCell(string.Join("; ", ratings.Ratings.Select(one =>
                $"{material.Names[one.RaterId]}: {ConstructRatings.SignOf(one.Rating)} ({one.Rationale})"))),
            ratings.Agreed is { } agreed ? new TextCell(agreed.Rationale) : SheetCell.Empty,
        ];

    private IReadOnlyList<SheetCell> CodeOf(CodeRow row) =>
    [
        new TextCell(material.Read.Tree.NameOf(row.Code, Words.Language)) { IsStrong = row.WithDescendants },
        new TextCell(material.Read.Tree.AddressOf(row.Code)),
        new TextCell(Words[row.WithDescendants ? "Kind_Branch" : "Kind_Code"]),
    ];

    private SheetColumn Head(string key, double width = 12) => new(Words[$"Column_{key}"], width);

    private static NumberCell Whole(int number) => new(number, NumberLook.Whole);
}
