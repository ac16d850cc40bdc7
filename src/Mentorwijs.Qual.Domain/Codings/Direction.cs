namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Whether what was said helps or hinders.</summary>
public enum Direction
{
    Facilitator,
    Barrier,
    Mixed,
    Neutral,
}

/// <summary>Finds the direction among the marks of a coding; books in Dutch and in English are both known.</summary>
public static class Directions
{
    private static readonly string[] Dimensions = ["richting", "direction"];

    private static readonly Dictionary<string, Direction> Values = new(StringComparer.Ordinal)
    {
        ["bevorderend"] = Direction.Facilitator,
        ["facilitator"] = Direction.Facilitator,
        ["belemmerend"] = Direction.Barrier,
        ["barrier"] = Direction.Barrier,
        ["gemengd"] = Direction.Mixed,
        ["mixed"] = Direction.Mixed,
        ["neutraal"] = Direction.Neutral,
        ["neutral"] = Direction.Neutral,
    };

    public static bool IsDirection(string dimension) => Dimensions.Contains(dimension, StringComparer.Ordinal);

    /// <summary>The direction a dimension value stands for, or null for a value of something else.</summary>
    public static Direction? Of(string value) => Values.TryGetValue(value, out var direction) ? direction : null;

    /// <summary>The direction of a coding, or null when the coder has not said it.</summary>
    public static Direction? Of(Marks marks) =>
        Dimensions.Select(dimension => marks[dimension]).FirstOrDefault(value => value is not null) is { } said
            ? Of(said)
            : null;
}
