using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Names one codebook of one project.</summary>
public readonly record struct CodebookId(Guid Value) : IId;

/// <summary>An agreed set of codes with their definitions, in one version.</summary>
public sealed class Codebook
{
    public required CodebookId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>The id in the front matter, e.g. "randvoorwaarden-mentorwijs".</summary>
    public required string Slug { get; init; }

    /// <summary>Semantic version: patch = wording, minor = code added, major = code moved, merged or retired.</summary>
    public required string Version { get; init; }

    public required LocalText Title { get; init; }

    /// <summary>Text before the first heading, Markdown.</summary>
    public string Introduction { get; init; } = "";

    public required IReadOnlyList<Dimension> Dimensions { get; init; }

    public required IReadOnlyList<Perspective> Perspectives { get; init; }

    /// <summary>The whole file as it was read, so that nothing the app does not know gets lost.</summary>
    public required string Source { get; init; }

    public required IReadOnlyList<Code> Codes { get; init; }

    /// <summary>The perspectives of several books together; of one with the same id the first book's words.</summary>
    public static IReadOnlyList<Perspective> PerspectivesOf(IEnumerable<Codebook> books) =>
        PerspectivesOf(books.Select(book => book.Perspectives));

    /// <summary>Those of each book in turn; where no book names any, the usual ones.</summary>
    public static IReadOnlyList<Perspective> PerspectivesOf(IEnumerable<IReadOnlyList<Perspective>> lists)
    {
        List<Perspective> named =
            [.. lists.SelectMany(list => list).DistinctBy(one => one.Id, StringComparer.Ordinal)];
        return named.Count > 0 ? named : Perspective.Usual;
    }
}
