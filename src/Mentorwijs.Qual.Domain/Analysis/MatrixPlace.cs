using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Analysis;

/// <summary>One cell of the matrix: a code, alone or with everything below it, for one column.</summary>
/// <param name="Column">As <see cref="MatrixColumn.Key"/>.</param>
public readonly record struct MatrixPlace(CodeId Code, bool WithDescendants, string Column);

/// <summary>A column of the matrix: everybody of one perspective, or one respondent.</summary>
public sealed record MatrixColumn
{
    public required Perspective Perspective { get; init; }

    /// <summary>Null: everybody of the perspective.</summary>
    public Respondent? Respondent { get; init; }

    /// <summary>The n of the column: those who are counted.</summary>
    public required int Respondents { get; init; }

    /// <summary>More than are counted while some transcripts do not take part.</summary>
    public required int Interviewed { get; init; }

    /// <summary>Stable: what is written about a cell is found again by it.</summary>
    public string Key => Respondent is { } person ? KeyOf(person.Id) : KeyOf(Perspective.Id);

    public static string KeyOf(string perspective) => $"p:{perspective}";

    public static string KeyOf(RespondentId respondent) => $"r:{respondent.Value:N}";

    /// <summary>True: the respondent stands in this column.</summary>
    public bool Holds(Respondent respondent) => Respondent is { } person
        ? person.Id == respondent.Id
        : string.Equals(respondent.Perspective, Perspective.Id, StringComparison.Ordinal);
}
