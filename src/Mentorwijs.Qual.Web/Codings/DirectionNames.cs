using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The short names of directions between page and script, and their signs.</summary>
public static class DirectionNames
{
    /// <summary>In the order of the keys.</summary>
    private static readonly (Direction Direction, string Name, string Sign)[] All =
    [
        (Direction.Facilitator, "facilitator", "+"),
        (Direction.Barrier, "barrier", "−"),
        (Direction.Mixed, "mixed", "±"),
        (Direction.Neutral, "neutral", "="),
    ];

    public static string Of(Direction direction) => All.Single(row => row.Direction == direction).Name;

    public static string SignOf(Direction direction) => All.Single(row => row.Direction == direction).Sign;

    /// <summary>Null for a name that is none of ours: the browser may send anything.</summary>
    public static Direction? Find(string name) =>
        All.Where(row => row.Name == name).Select(row => (Direction?)row.Direction).FirstOrDefault();
}
