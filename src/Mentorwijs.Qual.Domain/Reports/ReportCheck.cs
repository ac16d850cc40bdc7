namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How it stands with one check.</summary>
public enum CheckState
{
    Good,

    /// <summary>Somebody should look at it before the report leaves.</summary>
    Look,
}

/// <summary>One thing to look at before a report leaves; its sentence is a text <c>Check_Key_State</c>.</summary>
/// <param name="Values">What stands in the places of the sentence.</param>
public sealed record ReportCheck(string Key, CheckState State, IReadOnlyList<(string Name, object? Value)> Values)
{
    /// <summary>The passages it is about, to be shown below it.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public static ReportCheck Of(string key, bool isGood, params (string Name, object? Value)[] values) =>
        new(key, isGood ? CheckState.Good : CheckState.Look, values);
}
