using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

/// <summary>Works out the formulas of a workbook from its counts, knowing nothing of agreement.</summary>
internal sealed class SheetMath
{
    private readonly Dictionary<(string Sheet, string Cell), Cell> _cells = [];

    public SheetMath(SpreadsheetDocument book)
    {
        var part = book.WorkbookPart ?? throw new InvalidOperationException("No workbook");
        foreach (var sheet in part.Workbook?.Descendants<Sheet>() ?? [])
        {
            var name = sheet.Name?.Value ?? "";
            var id = sheet.Id?.Value ?? "";
            foreach (var cell in ((WorksheetPart)part.GetPartById(id)).Worksheet?.Descendants<Cell>() ?? [])
            {
                _cells[(name, cell.CellReference?.Value ?? "")] = cell;
            }
        }
    }

    /// <summary>Every formula with where it stands and the outcome that is stored with it; empty = no number.</summary>
    public IEnumerable<(string Sheet, string Cell, string Formula, double? Stored)> Formulas => _cells
        .Where(entry => entry.Value.CellFormula is not null)
        .Select(entry => (entry.Key.Sheet, entry.Key.Cell, entry.Value.CellFormula?.Text ?? "", NumberOf(entry.Value)));

    /// <summary>The stored words of a cell.</summary>
    public string Words(string sheet, string cell) =>
        _cells.GetValueOrDefault((sheet, cell))?.InlineString?.Text?.Text ?? "";

    public double? Number(string sheet, string cell) =>
        _cells.GetValueOrDefault((sheet, cell)) is { } found ? NumberOf(found) : null;

    /// <summary>A number, or null for an empty text.</summary>
    public double? Work(string sheet, string formula) =>
        new Reading(this, sheet, formula).Whole() is double number ? number : null;

    private static double? NumberOf(Cell cell) => cell.DataType?.Value == CellValues.InlineString
        || cell.CellValue is not { Text.Length: > 0 } value
            ? null
            : double.Parse(value.Text, CultureInfo.InvariantCulture);

    private object ValueOf(string sheet, string cell) => _cells.GetValueOrDefault((sheet, cell)) switch
    {
        null => 0.0,
        { CellFormula: { } formula } => new Reading(this, sheet, formula.Text).Whole(),
        var found => NumberOf(found) is { } number ? number : found.InlineString?.Text?.Text ?? "",
    };

    /// <summary>One formula, read from left to right by the usual order of operations.</summary>
    private sealed class Reading(SheetMath book, string sheet, string text)
    {
        private int _at;

        public object Whole()
        {
            var value = Compared();
            return _at == text.Length ? value : throw new FormatException($"{text} at {_at}");
        }

        private object Compared()
        {
            var left = Added();
            return Takes('=') ? Equals(left, Added()) ? 1.0 : 0.0 : left;
        }

        private object Added()
        {
            var value = Multiplied();
            while (_at < text.Length && text[_at] is '+' or '-')
            {
                var sign = text[_at++] == '+' ? 1 : -1;
                value = (double)value + (sign * (double)Multiplied());
            }

            return value;
        }

        private object Multiplied()
        {
            var value = Raised();
            while (_at < text.Length && text[_at] is '*' or '/')
            {
                value = text[_at++] == '*' ? (double)value * (double)Raised() : (double)value / (double)Raised();
            }

            return value;
        }

        private object Raised()
        {
            var value = Single();
            return Takes('^') ? Math.Pow((double)value, (double)Single()) : value;
        }

        private object Single()
        {
            if (Takes('('))
            {
                var inner = Compared();
                Need(')');
                return inner;
            }

            if (Takes('"'))
            {
                var from = _at;
                _at = text.IndexOf('"', from) + 1;
                return text[from..(_at - 1)];
            }

            if (char.IsDigit(text[_at]))
            {
                return double.Parse(Word(sign => char.IsDigit(sign) || sign == '.'), CultureInfo.InvariantCulture);
            }

            var word = Word(char.IsLetterOrDigit);
            return word switch
            {
                "IF" => If(),
                "SUMIFS" => SumIfs(),
                "COUNTIFS" => CountIfs(),
                _ => book.ValueOf(sheet, word),
            };
        }

        // Only the branch that is taken is worked out, as spreadsheets do.
        private object If()
        {
            Need('(');
            var isTrue = !Equals(Compared(), 0.0);
            Need(',');
            var yes = Skipped(',');
            var no = Skipped(')');
            return new Reading(book, sheet, isTrue ? yes : no).Whole();
        }

        private double SumIfs()
        {
            Need('(');
            var (values, _, wanted, _) = (Range(), Comma(), Range(), Comma());
            var one = Compared();
            Need(')');
            return values.Zip(wanted).Where(pair => Equals(pair.Second, one))
                .Sum(pair => pair.First as double? ?? 0);
        }

        // the second condition of these files is always 'is a number'
        private double CountIfs()
        {
            Need('(');
            var (wanted, _) = (Range(), Comma());
            var one = Compared();
            Need(',');
            var (values, _, condition) = (Range(), Comma(), (string)Compared());
            Need(')');
            Assert.StartsWith(">-", condition, StringComparison.Ordinal);
            return values.Zip(wanted).Count(pair => pair.First is double && Equals(pair.Second, one));
        }

        private List<object> Range()
        {
            Need('\'');
            var end = text.IndexOf('\'', _at);
            var name = text[_at..end];
            _at = end + 1;
            Need('!');
            var (first, _, last) = (Word(sign => sign != ':'), Takes(':'), Word(sign => sign is not (',' or ')')));
            var (column, from) = (first.Split('$')[1], int.Parse(first.Split('$')[2], CultureInfo.InvariantCulture));
            var to = int.Parse(last.Split('$')[2], CultureInfo.InvariantCulture);
            return
            [
                .. Enumerable.Range(from, to - from + 1)
                    .Select(row => string.Create(CultureInfo.InvariantCulture, $"{column}{row}"))
                    .Select(cell => book._cells.ContainsKey((name, cell)) ? book.ValueOf(name, cell) : ""),
            ];
        }

        // The words up to a sign that stands in no brackets and no quotes; behind it the reading goes on.
        private string Skipped(char end)
        {
            var (from, depth, quoted) = (_at, 0, false);
            for (; quoted || depth > 0 || text[_at] != end; _at++)
            {
                quoted ^= text[_at] == '"';
                depth += quoted ? 0 : text[_at] switch { '(' => 1, ')' => -1, _ => 0 };
            }

            return text[from.._at++];
        }

        private string Word(Func<char, bool> belongs)
        {
            var from = _at;
            while (_at < text.Length && belongs(text[_at]))
            {
                _at++;
            }

            return text[from.._at];
        }

        private bool Comma()
        {
            Need(',');
            return true;
        }

        private bool Takes(char sign)
        {
            var isThere = _at < text.Length && text[_at] == sign;
            _at += isThere ? 1 : 0;
            return isThere;
        }

        private void Need(char sign)
        {
            if (!Takes(sign))
            {
                throw new FormatException($"{text}: {sign} at {_at}");
            }
        }
    }
}
