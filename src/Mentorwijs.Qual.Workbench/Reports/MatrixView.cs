using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The matrix with what people wrote in it, as one person may see it.</summary>
public sealed record MatrixView
{
    public required ProjectId ProjectId { get; init; }

    public required MatrixBy By { get; init; }

    public required CodeMatrix Matrix { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>By place; a place without one has none.</summary>
    public required IReadOnlyDictionary<MatrixPlace, string> Summaries { get; init; }

    /// <summary>By place, as far as the asker may see them.</summary>
    public required IReadOnlyDictionary<MatrixPlace, CellRatings> Ratings { get; init; }

    /// <summary>Those who are counted: the n of all together.</summary>
    public required int Respondents { get; init; }

    public required int Interviewed { get; init; }

    /// <summary>Whose codings count.</summary>
    public required LayerView Layer { get; init; }

    /// <summary>True: of some at least it is known what was asked.</summary>
    public required bool HasGuides { get; init; }

    /// <summary>True: of everybody it is known what was asked.</summary>
    public required bool KnowsAllGuides { get; init; }
}

/// <summary>One cell of the matrix, opened: its quotes, what was written in it, and how it was rated.</summary>
public sealed record MatrixCellView
{
    public required MatrixPlace Place { get; init; }

    public required Code Code { get; init; }

    public required MatrixColumn Column { get; init; }

    public required PerspectiveCell Cell { get; init; }

    /// <summary>By respondent and place; also those that may not be quoted, which say so.</summary>
    public required IReadOnlyList<CellQuote> Quotes { get; init; }

    /// <summary>Empty = none yet.</summary>
    public required string Summary { get; init; }

    /// <summary>As far as the asker may see them.</summary>
    public required CellRatings Ratings { get; init; }

    /// <summary>True: somebody else has rated it, which is all that is told of it until the asker has too.</summary>
    public required bool OtherHasRated { get; init; }

    /// <summary>By rater, and who laid down the agreed one.</summary>
    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }
}

/// <summary>A passage behind a number of the matrix.</summary>
/// <param name="Quote">What was said, and as it would be printed.</param>
/// <param name="Pseudonyms">Of the respondents whose words it holds, for who works in the project.</param>
/// <param name="Code">Differs from the code of the cell where that stands for all below it.</param>
public sealed record CellQuote(
    Coding Coding, Quote Quote, string Pseudonyms, Code Code, Direction? Direction, string Transcript, string Round);
