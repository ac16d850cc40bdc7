using System.Globalization;
using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One number for all figures of a run: equal hashes mean that every digit of every figure is the same.
/// </summary>
/// <remarks>Rows in the order of the table; a figure as its shortest exact digits, or the reason why it is none.
/// </remarks>
public static class FiguresHash
{
    public static string Of(AgreementTable table, AgreementIntervals intervals)
    {
        var lines = new StringBuilder();
        foreach (var row in table.Rows)
        {
            Line($"row {row.Code.Id.Value} {row.WithDescendants} {string.Join(' ', row.Pooled.Passages)}");
            foreach (var measure in AgreementMeasures.All)
            {
                Line($"{measure.Id} {Write(intervals.Of(row, measure))}");
            }
        }

        foreach (var measure in AgreementMeasures.All)
        {
            var macro = intervals.Macro(measure);
            Line($"micro {measure.Id} {Write(intervals.Micro(measure))}");
            Line($"macro {measure.Id} {Write(macro.Value)} {macro.Defined} {macro.Codes}");
        }

        return TextHashing.Sha256(lines.ToString());

        void Line(FormattableString words) => lines.Append(words.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string Write(AgreementValue value) => string.Create(
        CultureInfo.InvariantCulture,
        $"{value.Estimate:R} {value.WhyUndefined} {value.Units} {value.WhyNoInterval} {value.Interval?.Low:R} "
        + $"{value.Interval?.High:R} {value.Interval?.Undefined}");
}
