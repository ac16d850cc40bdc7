namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>How a code works out for a column, as implementation research rates it (CFIR, Damschroder and Lowery 2013).
/// </summary>
/// <remarks>−2 to +2 are a scale; mixed and missing stand beside it and are no numbers.</remarks>
public enum ConstructRating
{
    /// <summary>−2: a strong barrier, with explicit examples by several.</summary>
    StrongBarrier,

    /// <summary>−1: a barrier in general words, or on balance.</summary>
    Barrier,

    /// <summary>0: no influence.</summary>
    Neutral,

    /// <summary>+1.</summary>
    Facilitator,

    /// <summary>+2.</summary>
    StrongFacilitator,

    /// <summary>X: influences both ways that balance each other.</summary>
    Mixed,

    /// <summary>M: not asked or not said, so not to be rated.</summary>
    Missing,
}

/// <summary>How ratings are written.</summary>
public static class ConstructRatings
{
    /// <summary>With a real minus sign.</summary>
    public static string SignOf(ConstructRating rating) => rating switch
    {
        ConstructRating.StrongBarrier => "−2",
        ConstructRating.Barrier => "−1",
        ConstructRating.Neutral => "0",
        ConstructRating.Facilitator => "+1",
        ConstructRating.StrongFacilitator => "+2",
        ConstructRating.Mixed => "X",
        ConstructRating.Missing => "M",
        _ => throw new InvalidOperationException($"Rating {rating}"),
    };

    /// <summary>−2 to +2; null for what is no number.</summary>
    public static int? NumberOf(ConstructRating rating) =>
        rating is ConstructRating.Mixed or ConstructRating.Missing ? null : (int)rating - 2;
}
