using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>What a reader made of a codebook file, before anybody has said yes; nothing of it is stored.</summary>
/// <remarks>Invariant: slugs are unique, so a draft can become a book while its problems are shown.</remarks>
public sealed record CodebookDraft
{
    /// <summary>The id in the front matter; empty when it is missing, which is an error.</summary>
    public required string Slug { get; init; }

    /// <summary>Semantic version; empty when it is missing, which is an error.</summary>
    public required string Version { get; init; }

    /// <summary>Two letters: the language of headings and of fields without a language.</summary>
    public required string Language { get; init; }

    public required LocalText Title { get; init; }

    public IReadOnlyList<Dimension> Dimensions { get; init; } = [];

    public IReadOnlyList<Perspective> Perspectives { get; init; } = [];

    public required IReadOnlyList<CodeDraft> Codes { get; init; }

    /// <summary>Text before the first heading, Markdown.</summary>
    public string Introduction { get; init; } = "";

    /// <summary>The whole file as text (no BOM, \n), so that nothing the program does not know gets lost.</summary>
    public required string Source { get; init; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<CodebookProblem> Problems { get; init; } = [];

    public int ErrorCount => Problems.Count(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The draft itself when it holds no error, else the refusal that names the first one.</summary>
    public Outcome<CodebookDraft> Usable() =>
        Problems.FirstOrDefault(problem => problem.Severity == ProblemSeverity.Error) is { } first
            ? new CodebookHasErrors(ErrorCount, first.Line, first.Code)
            : this;
}
