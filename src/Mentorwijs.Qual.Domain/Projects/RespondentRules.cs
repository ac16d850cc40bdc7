namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What holds for a respondent who is filled in by hand.</summary>
public static class RespondentRules
{
    /// <summary>UTF-16 units, as the next.</summary>
    public const int MaxTraitLength = 200;

    public const int MaxRemarkLength = 2_000;

    /// <summary>Longest text of a column.</summary>
    public static int LimitOf(RespondentColumn column) =>
        column is RespondentColumn.Remark or RespondentColumn.Transcripts ? MaxRemarkLength : MaxTraitLength;

    /// <summary>Trimmed, with empty texts taken away; or the rule that it breaks.</summary>
    /// <param name="respondent">As filled in.</param>
    /// <param name="perspectives">Of the project.</param>
    /// <param name="known">All respondents of the project; itself may be among them.</param>
    public static Outcome<Respondent> Check(
        Respondent respondent, IReadOnlyList<Perspective> perspectives, IReadOnlyList<Respondent> known)
    {
        var pseudonym = Project.CheckName(respondent.Pseudonym);
        if (pseudonym.Refusal is { } unnamed)
        {
            return unnamed;
        }

        if (!perspectives.Any(perspective => perspective.Id == respondent.Perspective))
        {
            return new RespondentNeedsPerspective();
        }

        if (known.Any(other => other.Id != respondent.Id
            && string.Equals(other.Pseudonym, pseudonym.Value, StringComparison.OrdinalIgnoreCase)))
        {
            return new RespondentNumberIsTaken(pseudonym.Value);
        }

        var tidy = Tidy(respondent) with { Pseudonym = pseudonym.Value };
        return TooLong(tidy) is { } column ? new TraitIsTooLong(column, LimitOf(column)) : tidy;
    }

    private static Respondent Tidy(Respondent respondent) => respondent with
    {
        Sector = Text(respondent.Sector),
        Region = Text(respondent.Region),
        Size = Text(respondent.Size),
        Gender = Text(respondent.Gender),
        AgeGroup = Text(respondent.AgeGroup),
        Guide = Text(respondent.Guide),
        BelongsWith = Text(respondent.BelongsWith),
        Remark = Text(respondent.Remark),
        Others =
        [
            .. respondent.Others.Select(other => other with { Text = other.Text.Trim() })
                .Where(other => other.Text.Length > 0),
        ],
    };

    private static RespondentColumn? TooLong(Respondent respondent)
    {
        (RespondentColumn Column, string? Text)[] texts =
        [
            (RespondentColumn.Sector, respondent.Sector), (RespondentColumn.Region, respondent.Region),
            (RespondentColumn.Size, respondent.Size), (RespondentColumn.Gender, respondent.Gender),
            (RespondentColumn.AgeGroup, respondent.AgeGroup), (RespondentColumn.Guide, respondent.Guide),
            (RespondentColumn.BelongsWith, respondent.BelongsWith), (RespondentColumn.Remark, respondent.Remark),
            (RespondentColumn.Transcripts, string.Join(", ", respondent.Transcripts)),
            .. respondent.Others.Select(other => (RespondentColumn.Remark, (string?)other.Text)),
        ];
        return texts.Where(pair => pair.Text?.Length > LimitOf(pair.Column))
            .Select(pair => (RespondentColumn?)pair.Column).FirstOrDefault();
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
