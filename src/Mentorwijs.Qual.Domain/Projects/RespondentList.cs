namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Reads a list of respondents: what is new, what changes, or every line that is wrong.</summary>
public static class RespondentList
{
    /// <summary>Lines of a list; the largest study of this kind has some hundreds of respondents.</summary>
    public const int MostLines = 5_000;

    /// <summary>Columns of a list.</summary>
    public const int MostColumns = 100;

    // Enough of a wrong value to find it again.
    private const int LongestValueSaid = 60;

    /// <param name="table">The list.</param>
    /// <param name="perspectives">Of the project.</param>
    /// <param name="known">All respondents of the project.</param>
    /// <param name="project">The project.</param>
    /// <param name="next">Gives a fresh id.</param>
    public static Outcome<RespondentListing> Read(
        FieldTable table,
        IReadOnlyList<Perspective> perspectives,
        IReadOnlyList<Respondent> known,
        ProjectId project,
        Func<RespondentId> next)
    {
        var columns = table.Header.Select((header, at) => new ListColumn(at, header, RespondentHeaders.Of(header)))
            .Where(column => column.Header.Length > 0 && !RespondentHeaders.IsPersonal(column.Header)).ToList();
        if (Refused(table, columns) is { } refusal)
        {
            return refusal;
        }

        var reading = new Reading(columns, new RespondentCells(perspectives));
        var numbers = new PerspectiveNumbers(known);
        var byName = known.GroupBy(respondent => respondent.Pseudonym, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        var changes = new List<RespondentChange>();
        foreach (var row in table.Rows)
        {
            var before = byName.GetValueOrDefault(reading.NumberOf(row));
            var start = before ?? new Respondent
            {
                Id = next(),
                ProjectId = project,
                Pseudonym = "",
                Perspective = "",
                Number = 0,
            };
            changes.Add(new RespondentChange(before, reading.Apply(row, start)));
        }

        return reading.Problems.Count > 0
            ? new RespondentLinesAreWrong(reading.Problems)
            : new RespondentListing(
                table,
                changes.ConvertAll(change => change with { After = numbers.Numbered(change.Before, change.After) }),
                [.. table.Header.Where(RespondentHeaders.IsPersonal)]);
    }

    private static Refusal? Refused(FieldTable table, List<ListColumn> columns)
    {
        var unnamed = Enumerable.Range(0, table.Header.Count).FirstOrDefault(
            at => table.Header[at].Length == 0 && table.Rows.Any(row => row.Cells[at].Length > 0), -1);
        if (unnamed >= 0)
        {
            return new ColumnHasNoName(unnamed + 1);
        }

        var twice = columns.GroupBy(column => column.Meaning?.ToString() ?? Slug.From(column.Header))
            .FirstOrDefault(same => same.Count() > 1);
        return twice is not null ? new ColumnStandsTwice(twice.Last().Header)
            : !columns.Exists(column => column.Meaning == RespondentColumn.Pseudonym)
                ? new ColumnIsMissing(RespondentColumn.Pseudonym)
            : !columns.Exists(column => column.Meaning == RespondentColumn.Perspective)
                ? new ColumnIsMissing(RespondentColumn.Perspective)
            : table.Rows.Count == 0 ? new ListIsEmpty()
            : null;
    }

    private sealed record ListColumn(int At, string Header, RespondentColumn? Meaning);

    private sealed class Reading(List<ListColumn> columns, RespondentCells cells)
    {
        private readonly Dictionary<string, int> _lines = new(StringComparer.OrdinalIgnoreCase);

        public List<RespondentProblem> Problems { get; } = [];

        public string NumberOf(FieldRow row) =>
            row.Cells[columns.Find(column => column.Meaning == RespondentColumn.Pseudonym)!.At]; // not null: checked

        public Respondent Apply(FieldRow row, Respondent respondent)
        {
            foreach (var column in columns)
            {
                var cell = row.Cells[column.At];
                var fault = column.Meaning is { } meaning
                    ? cells.Set(ref respondent, meaning, cell)
                    : RespondentCells.SetOther(ref respondent, column.Header, cell);
                fault ??= column.Meaning == RespondentColumn.Pseudonym && !_lines.TryAdd(cell, row.Line)
                    ? RespondentFault.NumberTwice
                    : null;
                if (fault is { } wrong)
                {
                    Problems.Add(new RespondentProblem(wrong, row.Line, column.Header, Said(cell)));
                }
            }

            return respondent;
        }

        private static string Said(string value)
        {
            var line = value.ReplaceLineEndings(" ");
            return line.Length <= LongestValueSaid ? line : new string([.. line.Take(LongestValueSaid), '…']);
        }
    }
}
