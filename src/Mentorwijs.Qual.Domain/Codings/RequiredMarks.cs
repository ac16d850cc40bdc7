using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>What a code asks to be said about every coding with it (the field Rating of the book).</summary>
public static class RequiredMarks
{
    /// <summary>The dimension that still has no value of the book; null when nothing is missing.</summary>
    public static Dimension? Missing(Code code, Marks marks, IEnumerable<Dimension> dimensions) =>
        dimensions.FirstOrDefault(dimension => dimension.Id == code.Rating) is { } required
            && required.Values.All(value => value.Id != marks[required.Id])
            ? required
            : null;
}
