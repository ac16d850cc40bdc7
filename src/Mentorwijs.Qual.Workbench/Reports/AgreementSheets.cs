using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>
/// Figures of agreement as sheets: for each level of the book the counts, what was computed, and live formulas that
/// work it out again; one sheet for all codes together, and one that says what it all rests on.
/// </summary>
internal sealed class AgreementSheets
{
    private readonly AgreementResult _result;
    private readonly OutputWords _words;
    private readonly AgreementColumns _columns;

    private AgreementSheets(AgreementResult result, OutputWords words) =>
        (_result, _words, _columns) = (result, words, new AgreementColumns(result, words));

    public static IReadOnlyList<Sheet> Of(AgreementResult result, string project, OutputWords words)
    {
        var sheets = new AgreementSheets(result, words);
        var levels = result.Table.Rows.GroupBy(row => row.Code.Level).OrderBy(level => level.Key)
            .Select(level => (Name: $"{words["Sheet_Level"]} {level.Key}", Rows: level.ToList()))
            .ToList();
        return
        [
            AgreementAbout.Of(result, project, words),
            sheets.Together(levels),
            .. levels.Select(level => sheets.Figures(
                level.Name, level.Rows.Select((row, place) => sheets.RowOf(row, place + 2)))),
        ];
    }

    private Sheet Figures(string name, IEnumerable<IReadOnlyList<SheetCell>> rows) =>
        new() { Name = name, Columns = _columns.All, Rows = rows };

    private IReadOnlyList<SheetCell> RowOf(AgreementRow row, int number)
    {
        var cells = Computed(
            CountCoefficients.Of(row.Pooled.Counts), measure => _result.Intervals.Of(row, measure),
            _columns.Formulas(number));
        cells[AgreementColumns.Name] = new TextCell(_result.Tree.NameOf(row.Code, _words.Language))
        {
            IsStrong = row.WithDescendants,
        };
        cells[AgreementColumns.Book] = new TextCell(
            _result.Tree.BookOf(row.Code)?.Title.In(_words.Language) ?? "");
        cells[AgreementColumns.Kind] = new TextCell(_words[row.WithDescendants ? "Kind_Branch" : "Kind_Code"]);
        cells[AgreementColumns.Single] = new NumberCell(row.WithDescendants ? 0 : 1, NumberLook.Whole);
        cells[AgreementColumns.Use] = new TextCell(KindWords.Say(row.Pooled.Use, _words.Culture));
        AddPassages(cells, row.Pooled);
        foreach (var (key, count) in _columns.Counts.Zip(_columns.CountsOf(row.Pooled.Counts)))
        {
            cells[key] = new NumberCell(count, NumberLook.Whole);
        }

        AddSums(cells, row.Pooled, number);
        return _columns.Row(cells);
    }

    private Sheet Together(IReadOnlyList<(string Name, List<AgreementRow> Rows)> levels)
    {
        var live = new SingleCodes(_columns, levels);
        var means = CountCoefficients.Means(
            [.. _result.Table.Rows.Where(row => !row.WithDescendants).Select(row => row.Pooled.Counts)]);
        return Figures(_words["Sheet_Together"], [Micro(live), Macro(live, means), Defined(live, means)]);
    }

    private IReadOnlyList<SheetCell> Micro(SingleCodes live)
    {
        const int Number = 2;
        var micro = _result.Table.Micro;
        var cells = Computed(
            CountCoefficients.Of(micro.Counts), _result.Intervals.Micro, _columns.Formulas(Number));
        cells[AgreementColumns.Name] = new TextCell(_words["Row_Micro"]) { IsStrong = true };
        AddPassages(cells, micro);
        foreach (var (key, count) in _columns.Counts.Zip(_columns.CountsOf(micro.Counts)))
        {
            cells[key] = new FormulaCell(live.SumOf(key), count, NumberLook.Whole);
        }

        AddSums(cells, micro, Number);
        return _columns.Row(cells);
    }

    private IReadOnlyList<SheetCell> Macro(SingleCodes live, IReadOnlyList<AgreementMean> means)
    {
        var cells = new Dictionary<string, SheetCell>(StringComparer.Ordinal)
        {
            [AgreementColumns.Name] = new TextCell(_words["Row_Macro"]) { IsStrong = true },
            [AgreementColumns.Reason] = new TextCell(AgreementReasons.Of(
                CountCoefficients.Names.Zip(means, (name, mean) => new NamedValue(name, mean.Value)), _words)),
        };
        foreach (var (name, mean) in CountCoefficients.Names.Zip(means))
        {
            cells[name] = SheetCell.Of(mean.Value.Estimate);
            cells[AgreementColumns.Live(name)] = new FormulaCell(live.MeanOf(name), mean.Value.Estimate);
        }

        AddIntervals(cells, measure => _result.Intervals.Macro(measure).Value);
        return _columns.Row(cells);
    }

    private IReadOnlyList<SheetCell> Defined(SingleCodes live, IReadOnlyList<AgreementMean> means)
    {
        var cells = new Dictionary<string, SheetCell>(StringComparer.Ordinal)
        {
            [AgreementColumns.Name] = new TextCell(_words["Row_Defined"]),
        };
        foreach (var (name, mean) in CountCoefficients.Names.Zip(means))
        {
            cells[name] = new NumberCell(mean.Defined, NumberLook.Whole);
            cells[AgreementColumns.Live(name)] =
                new FormulaCell(live.NumberOf(name), mean.Defined, NumberLook.Whole);
        }

        return _columns.Row(cells);
    }

    // Each coefficient as it was computed, and beside it the formula that works it out again.
    private Dictionary<string, SheetCell> Computed(
        IReadOnlyList<NamedValue> values, Func<IAgreementMeasure, AgreementValue> drawn, CountFormulas formulas)
    {
        var cells = new Dictionary<string, SheetCell>(StringComparer.Ordinal)
        {
            [AgreementColumns.Reason] = new TextCell(AgreementReasons.Of(values, _words)),
        };
        foreach (var (name, value) in values)
        {
            cells[name] = SheetCell.Of(value.Estimate);
            cells[AgreementColumns.Live(name)] = formulas.Of(name) is { } formula
                ? new FormulaCell(formula, value.Estimate)
                : SheetCell.Empty;
        }

        AddIntervals(cells, drawn);
        return cells;
    }

    private void AddIntervals(Dictionary<string, SheetCell> cells, Func<IAgreementMeasure, AgreementValue> drawn)
    {
        foreach (var measure in AgreementMeasures.All)
        {
            cells[AgreementColumns.Low(measure)] = SheetCell.Of(drawn(measure).Interval?.Low);
            cells[AgreementColumns.High(measure)] = SheetCell.Of(drawn(measure).Interval?.High);
        }

        cells[AgreementColumns.NoInterval] = new TextCell(AgreementReasons.OfIntervals(drawn, _words));
    }

    private static void AddPassages(Dictionary<string, SheetCell> cells, AgreementFigures figures)
    {
        foreach (var (place, passages) in figures.Passages.Index())
        {
            cells[AgreementColumns.Passages(place)] = new NumberCell(passages, NumberLook.Whole);
        }
    }

    private void AddSums(Dictionary<string, SheetCell> cells, AgreementFigures figures, int number)
    {
        cells[AgreementColumns.Units] =
            new FormulaCell(_columns.Formulas(number).Units, figures.Counts.Units, NumberLook.Whole);
        cells[AgreementColumns.Prevalence] = new FormulaCell(
            _columns.Formulas(number).Prevalence, figures.Prevalence, NumberLook.Percent);
    }
}
