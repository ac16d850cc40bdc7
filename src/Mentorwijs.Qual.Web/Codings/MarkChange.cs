using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What one press of a direction key does to a coding.</summary>
/// <param name="Value">Null takes the mark away.</param>
public readonly record struct MarkChange(string Dimension, string? Value)
{
    /// <summary>
    /// The first press says the direction; the same one again says that it is strong, and once more that it is not.
    /// Null when the book does not know this direction.
    /// </summary>
    public static MarkChange? For(Marks marks, Direction direction, IReadOnlyList<Dimension> dimensions)
    {
        var dimension = DirectionIn(dimensions);
        var value = dimension?.Values.FirstOrDefault(candidate => Directions.Of(candidate.Id) == direction);
        if (dimension is null || value is null)
        {
            return null;
        }

        if (marks[dimension.Id] != value.Id || Strengths.In(dimensions) is not { } strength)
        {
            return new MarkChange(dimension.Id, value.Id);
        }

        return new MarkChange(
            strength.Id, Strengths.IsStrong(marks, dimensions) ? null : Strengths.StrongOf(strength).Id);
    }

    /// <summary>
    /// The dimensions that have no keys of their own: all but a direction whose every value is one of ours.
    /// </summary>
    public static IReadOnlyList<Dimension> WithoutKeys(IReadOnlyList<Dimension> dimensions) =>
    [
        .. dimensions.Where(dimension => dimension != DirectionIn(dimensions)
            || dimension.Values.Any(value => Directions.Of(value.Id) is null)),
    ];

    /// <summary>The directions a book knows, in its own order.</summary>
    public static IReadOnlyList<Direction> Known(IReadOnlyList<Dimension> dimensions) =>
    [
        .. (DirectionIn(dimensions)?.Values ?? [])
            .Select(value => Directions.Of(value.Id)).OfType<Direction>().Distinct(),
    ];

    private static Dimension? DirectionIn(IReadOnlyList<Dimension> dimensions) =>
        dimensions.FirstOrDefault(candidate => Directions.IsDirection(candidate.Id));
}
