namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What a list does to one respondent.</summary>
public enum RespondentNews
{
    Added,
    Changed,
    Unchanged,
}

/// <summary>One respondent before and after a list is taken over.</summary>
/// <param name="Before">Null: not in the project yet.</param>
/// <param name="After">As the list says; traits without a column keep their value.</param>
public sealed record RespondentChange(Respondent? Before, Respondent After)
{
    public RespondentNews News => Before is null ? RespondentNews.Added
        : Before.IsSame(After) ? RespondentNews.Unchanged
        : RespondentNews.Changed;
}

/// <summary>A list of respondents against what the project knows; nothing of it is stored yet.</summary>
/// <param name="Table">The list itself.</param>
/// <param name="Changes">One for each line, in the order of the list.</param>
/// <param name="LeftOut">Headers of columns that are never stored, since they tell who somebody is.</param>
public sealed record RespondentListing(
    FieldTable Table, IReadOnlyList<RespondentChange> Changes, IReadOnlyList<string> LeftOut)
{
    public int Count(RespondentNews news) => Changes.Count(change => change.News == news);
}
