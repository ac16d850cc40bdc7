using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Codebook files: Markdown with a heading a code and a bullet a field (codebooks/FORMAT.md).</summary>
public static class CodebookMarkdown
{
    /// <summary>What the file says, with its problems; a refusal when it cannot be read at all.</summary>
    public static Outcome<CodebookDraft> Read(Stream file) => new CodebookHasNoCodes();

    /// <summary>The same book in canonical form.</summary>
    public static Outcome<string> Canonical(string source) => new CodebookHasNoCodes();
}
