namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The pages on the agreement of one round; words in RoundPages as <c>Place_Name</c>.</summary>
public enum RoundPlace
{
    Figures,
    Board,
    Confusion,
    Course,
    Differences,
    Outcomes,
}
