namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>What differs between two coders on one passage, as seen from the first; in order of weight.</summary>
public enum DisagreementKind
{
    /// <summary>Both coded the passage, with different codes.</summary>
    OtherCode,

    /// <summary>The same code, over a different span.</summary>
    Boundary,

    /// <summary>The same code, with a different direction (helps, hinders).</summary>
    Direction,

    /// <summary>Only the first coder coded it.</summary>
    Missed,

    /// <summary>Only the second coder coded it.</summary>
    Extra,
}

/// <summary>Where the second coder's code stands in the tree, seen from the first's.</summary>
public enum CodeRelation
{
    /// <summary>Directly above it.</summary>
    Parent,

    /// <summary>Directly below it.</summary>
    Child,

    /// <summary>Under the same parent.</summary>
    Sibling,

    /// <summary>Under the same root, further away.</summary>
    SameBranch,

    /// <summary>Under another root, or in another book.</summary>
    OtherBranch,
}
