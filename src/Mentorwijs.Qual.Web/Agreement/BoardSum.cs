namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The three ways to sum up a column of a board; words in BoardGrid as <c>Sum_Name</c>.</summary>
public enum BoardSum
{
    /// <summary>Counts of all codes added up.</summary>
    Micro,

    /// <summary>Mean over the codes that have a figure.</summary>
    Macro,

    /// <summary>Pooled kappa, whichever figure the cells show.</summary>
    DeVries,
}
