namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>What a summary of a cell must be before it is stored.</summary>
public static class SummaryRules
{
    public const int MaxLength = 4000;

    /// <summary>The words as they are stored: line ends as \n, no white space around; empty = there is none.</summary>
    public static Outcome<string> Check(string typed)
    {
        var tidy = typed.ReplaceLineEndings("\n").Trim();
        return tidy.Length > MaxLength ? new SummaryIsTooLong(MaxLength) : tidy;
    }
}
