using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

/// <summary>Small codebook files for tests; the front matter takes lines 1 to 6.</summary>
internal static class CodebookFile
{
    public const int FirstBodyLine = 7;

    private const string Front = """
        ---
        format: mentorwijs-codebook/1
        id: proefboek
        version: 1.2.3
        language: nl
        ---

        """;

    public static string With(string body) => Front + body;

    /// <summary>The draft of a file with this body.</summary>
    public static CodebookDraft Draft(string body) => CodebookMarkdown.Read(With(body)).Value;

    /// <summary>"CB012@9(x)" for each problem, with its detail where it has one.</summary>
    public static IReadOnlyList<string> Problems(CodebookDraft draft) =>
    [
        .. draft.Problems.Select(problem =>
            $"{problem.Code}@{problem.Line}{(problem.Detail is null ? "" : $"({problem.Detail})")}"),
    ];

    public static string Canonical(string source) => CodebookMarkdown.Write(CodebookMarkdown.Open(source).Value);

    /// <summary>All that a file says, as (slug, field, language, value): what saving may never change.</summary>
    public static IReadOnlyList<string> Facts(string source) =>
    [
        .. CodebookMarkdown.Open(source).Value.Sections
            .SelectMany(section => section.Fields
                .Select(field => string.Join(
                    '|', section.Slug, field.Kind, field.Label, field.Language, field.Qualifier, field.Value))
                .Append($"{section.Slug}|heading|{section.Level}|{section.Name}"))
            .Order(StringComparer.Ordinal),
    ];
}
