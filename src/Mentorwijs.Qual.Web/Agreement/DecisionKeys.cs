using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The one list of keys on the page of differences: for the buttons, the help and what is pressed.</summary>
public static class DecisionKeys
{
    public const string NextOpen = "n";
    public const string PreviousOpen = "p";
    public const string Next = "ArrowRight";
    public const string Previous = "ArrowLeft";
    public const string Reason = "r";
    public const string Follow = "f";
    public const string Help = "?";

    /// <summary>In the order of the buttons.</summary>
    public static readonly IReadOnlyList<(string Key, Decision Decision)> Decisions =
    [
        ("1", Decision.First), ("2", Decision.Second), ("3", Decision.Both), ("4", Decision.Neither),
        ("5", Decision.NewSpan), ("6", Decision.Parked), ("7", Decision.CodebookUnclear),
    ];

    /// <summary>That of the reason itself, then those of decisions that may ask for one as soon as they are made.
    /// </summary>
    public static readonly string ThatLeadToReason = Reason + string.Concat(
        Decisions.Where(one => one.Decision is not (Decision.Parked or Decision.NewSpan)).Select(one => one.Key));

    /// <summary>Null for a key that decides nothing.</summary>
    public static Decision? DecisionOf(string key) =>
        Decisions.Where(one => one.Key == key).Select(one => (Decision?)one.Decision).FirstOrDefault();
}
