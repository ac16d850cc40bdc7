namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Which columns of a respondent differ, for a person to look at before they are stored.</summary>
public static class RespondentDifferences
{
    /// <summary>Columns in the order of the list.</summary>
    public static IReadOnlyList<RespondentColumn> Columns(Respondent before, Respondent after) =>
    [
        .. Enum.GetValues<RespondentColumn>()
            .Where(column => !string.Equals(Value(before, column), Value(after, column), StringComparison.Ordinal)),
    ];

    /// <summary>Labels of the study's own traits that differ.</summary>
    public static IReadOnlyList<string> Labels(Respondent before, Respondent after) =>
    [
        .. before.Others.Except(after.Others).Concat(after.Others.Except(before.Others))
            .Select(other => other.Label).Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static string? Value(Respondent respondent, RespondentColumn column) => column switch
    {
        RespondentColumn.Pseudonym => respondent.Pseudonym,
        RespondentColumn.Transcripts => string.Join('\n', respondent.Transcripts),
        RespondentColumn.Perspective => respondent.Perspective,
        RespondentColumn.Sector => respondent.Sector,
        RespondentColumn.Region => respondent.Region,
        RespondentColumn.Size => respondent.Size,
        RespondentColumn.Gender => respondent.Gender,
        RespondentColumn.AgeGroup => respondent.AgeGroup,
        RespondentColumn.InterviewedOn => respondent.InterviewedOn?.DayNumber.ToString(
            System.Globalization.CultureInfo.InvariantCulture),
        RespondentColumn.Guide => respondent.Guide,
        RespondentColumn.MayQuote => respondent.MayQuote.ToString(),
        RespondentColumn.MayTranslate => respondent.MayTranslate.ToString(),
        RespondentColumn.MayArchive => respondent.MayArchive.ToString(),
        RespondentColumn.BelongsWith => respondent.BelongsWith,
        RespondentColumn.Remark => respondent.Remark,
        _ => throw new InvalidOperationException($"Column {column}"),
    };
}
