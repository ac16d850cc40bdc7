using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Reads a codebook file that somebody hands in, and writes one in the agreed form.</summary>
public static class CodebookFiles
{
    /// <summary>Refuses what cannot be read at all; everything else is a draft that tells its problems.</summary>
    public static Outcome<CodebookDraft> Read(Stream file) => CodebookMarkdown.Read(file);

    /// <summary>The file in canonical form, with nothing lost that the program does not know.</summary>
    public static Outcome<string> Canonical(string source) =>
        CodebookMarkdown.Open(source).Then<string>(document => CodebookMarkdown.Write(document));
}
