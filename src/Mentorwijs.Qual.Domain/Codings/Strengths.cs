using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Finds how strongly something was said among the marks; Dutch and English books are both known.</summary>
public static class Strengths
{
    private static readonly string[] Dimensions = ["sterkte", "strength"];

    /// <summary>The book's dimension for strength, when it has one with a value for strong.</summary>
    public static Dimension? In(IEnumerable<Dimension> dimensions) => dimensions.FirstOrDefault(
        dimension => Dimensions.Contains(dimension.Id, StringComparer.Ordinal) && dimension.Values.Count > 1);

    /// <summary>The value for strong: the second one, behind plain.</summary>
    public static DimensionValue StrongOf(Dimension dimension) => dimension.Values[1];

    public static bool IsStrong(Marks marks, IEnumerable<Dimension> dimensions) =>
        In(dimensions) is { } strength && marks[strength.Id] == StrongOf(strength).Id;
}
