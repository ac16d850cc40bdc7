using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>The traits of respondents as columns, those of the study's own behind them.</summary>
/// <remarks>Who belongs with whom stays in the program: an employee and the own supervisor must not find each other in
/// a table. Remarks stay too: anything may stand in them.</remarks>
internal sealed class TraitColumns
{
    private readonly TableMaterial _material;
    private readonly List<string> _others;
    private readonly Dictionary<RespondentId, IReadOnlyList<SheetCell>> _known = [];
    private readonly IReadOnlyList<SheetCell> _nobody;

    public TraitColumns(TableMaterial material)
    {
        _material = material;
        _others =
        [
            .. material.Rows.Respondents.SelectMany(person => person.Others).Select(other => other.Label)
                .Distinct(StringComparer.OrdinalIgnoreCase),
        ];
        _nobody = [.. Enumerable.Repeat(SheetCell.Empty, Columns.Count)];
    }

    public IReadOnlyList<SheetColumn> Columns =>
    [
        Head(RespondentColumn.Pseudonym, 20), Head(RespondentColumn.Perspective, 24),
        Head(RespondentColumn.Sector, 18), Head(RespondentColumn.Region, 18), Head(RespondentColumn.Size),
        Head(RespondentColumn.Gender), Head(RespondentColumn.AgeGroup), Head(RespondentColumn.InterviewedOn),
        Head(RespondentColumn.Guide), Head(RespondentColumn.MayQuote), Head(RespondentColumn.MayTranslate),
        Head(RespondentColumn.MayArchive), .. _others.Select(other => new SheetColumn(other, 18)),
    ];

    /// <summary>Of everybody who speaks in a passage; where they differ, each with a semicolon between.</summary>
    public IReadOnlyList<SheetCell> Of(IReadOnlyList<Respondent> people) => people switch
    {
        [] => _nobody,
        [var one] => Of(one),
        _ => [.. Enumerable.Range(0, Columns.Count).Select(place => Joined([.. people.Select(one => Of(one)[place])]))],
    };

    public IReadOnlyList<SheetCell> Of(Respondent person)
    {
        if (!_known.TryGetValue(person.Id, out var cells))
        {
            _known[person.Id] = cells = CellsOf(person);
        }

        return cells;
    }

    private IReadOnlyList<SheetCell> CellsOf(Respondent person) =>
    [
        new TextCell(person.Pseudonym), new TextCell(_material.NameOf(person.Perspective)), Text(person.Sector),
        Text(person.Region), Text(person.Size), Text(person.Gender), Text(person.AgeGroup),
        person.InterviewedOn is { } day ? new DayCell(day) : SheetCell.Empty, Text(person.Guide),
        Said(person.MayQuote), Said(person.MayTranslate), Said(person.MayArchive),
        .. _others.Select(label => Text(person.Others
            .FirstOrDefault(other => string.Equals(other.Label, label, StringComparison.OrdinalIgnoreCase))?.Text)),
    ];

    private SheetCell Joined(IReadOnlyList<SheetCell> cells)
    {
        var different = cells.Where(cell => cell is not EmptyCell).Distinct().ToList();
        return different switch
        {
            [] => SheetCell.Empty,
            [var one] => one,
            _ => new TextCell(string.Join("; ", different.Select(WordsOf))),
        };
    }

    private string WordsOf(SheetCell cell) => cell switch
    {
        TextCell words => words.Text,
        DayCell day => day.Day.ToString("d", _material.Words.Culture),
        _ => throw new InvalidOperationException($"Cell {cell.GetType().Name}"),
    };

    private SheetColumn Head(RespondentColumn column, double width = 13) =>
        new(KindWords.Say(column, _material.Words.Culture), width);

    private static SheetCell Text(string? words) =>
        string.IsNullOrEmpty(words) ? SheetCell.Empty : new TextCell(words);

    private TextCell Said(Consent consent) => new(KindWords.Say(consent, _material.Words.Culture));
}
