using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>How strongly a cell is painted: fifths of what is missing, the same for every figure, no verdict.</summary>
public static class HeatStep
{
    public const int Steps = 5;

    /// <summary>0 = all alike to 4 = hardly anything alike; null = no figure, so no paint.</summary>
    public static int? Of(BoardCell cell, IAgreementMeasure? measure)
    {
        var alike = measure is not null ? cell[measure].Estimate
            : cell.Passages.Count == 0 ? null
            : 1 - ((double)cell.Differences / cell.Passages.Count);
        return alike is { } share ? Of(share) : null;
    }

    /// <summary>Worked: 1 and .80 give 0, .79 gives 1, 0 and everything below it 4.</summary>
    public static int Of(double alike) =>
        Math.Clamp((int)Math.Floor(((1 - alike) * Steps) - 1e-9), 0, Steps - 1); // a hair: .8 is not quite .8
}
