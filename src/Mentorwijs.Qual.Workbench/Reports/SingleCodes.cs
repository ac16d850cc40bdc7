using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Formulas over the rows of single codes on all sheets of levels; a branch would count its codes twice.
/// </summary>
internal sealed class SingleCodes(
    AgreementColumns columns, IReadOnlyList<(string Name, List<AgreementRow> Rows)> levels)
{
    /// <summary>Below every coefficient: 'is a number' in the words of COUNTIFS.</summary>
    private const string IsNumber = "\">-1000000\"";

    public string SumOf(string column) => Added(level => $"SUMIFS({Range(level, column)},{Singles(level)},1)");

    /// <summary>How many have a figure in the column that is worked out.</summary>
    public string NumberOf(string coefficient) => Added(level =>
        $"COUNTIFS({Singles(level)},1,{Range(level, AgreementColumns.Live(coefficient))},{IsNumber})");

    public string MeanOf(string coefficient) =>
        $"IF({NumberOf(coefficient)}=0,\"\",({SumOf(AgreementColumns.Live(coefficient))})/({NumberOf(coefficient)}))";

    private string Singles((string Name, List<AgreementRow> Rows) level) => Range(level, AgreementColumns.Single);

    private string Added(Func<(string Name, List<AgreementRow> Rows), string> part) =>
        levels.Count == 0 ? "0" : string.Join('+', levels.Select(part));

    // The rows below the head.
    private string Range((string Name, List<AgreementRow> Rows) level, string column)
    {
        var letter = columns.LetterOf(column);
        return string.Create(
            CultureInfo.InvariantCulture, $"'{level.Name}'!${letter}$2:${letter}${level.Rows.Count + 1}");
    }
}
