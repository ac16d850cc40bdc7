namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How an item of the checklist gets its answer.</summary>
public enum CoreqFill
{
    /// <summary>The author answers it.</summary>
    Author,

    /// <summary>Counted from the data; an author may add to it.</summary>
    Data,

    /// <summary>Drafted from the data; what an author writes takes its place.</summary>
    Draft,
}

/// <summary>One of the 32 items of COREQ (Tong, Sainsbury and Craig, 2007, Int J Qual Health Care 19(6)).</summary>
/// <param name="Number">1 to 32.</param>
public sealed record CoreqItem(int Number, CoreqFill Fill)
{
    private static readonly int[] FromData = [12, 16, 18, 19, 20, 21, 23, 24, 25, 27, 28, 29, 31];

    private static readonly int[] Drafted = [22, 26, 30, 32];

    public static readonly IReadOnlyList<CoreqItem> All =
    [
        .. Enumerable.Range(1, 32).Select(number => new CoreqItem(
            number,
            FromData.Contains(number) ? CoreqFill.Data
            : Drafted.Contains(number) ? CoreqFill.Draft
            : CoreqFill.Author)),
    ];

    /// <summary>Research team, study design, analysis and findings: 1 to 3.</summary>
    public int Domain => Number switch
    {
        <= 8 => 1,
        <= 23 => 2,
        _ => 3,
    };

    /// <summary>Name of what an author writes about it.</summary>
    public string FreeText => $"Coreq.{Number}";
}
