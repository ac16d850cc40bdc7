using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Formats.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Reads a codebook file that somebody hands in, and writes one in the agreed form.</summary>
public static class CodebookFiles
{
    /// <summary>Bytes; a larger file is refused.</summary>
    public const int MaxBytes = CodebookMarkdown.MaxBytes;

    /// <summary>Refuses what cannot be read at all; everything else is a draft that tells its problems.</summary>
    public static Outcome<CodebookDraft> Read(Stream file) => CodebookMarkdown.Read(file);

    /// <summary>The same, and keeps the bytes, so that what is stored is what was handed in.</summary>
    public static async Task<Outcome<CodebookFile>> OpenAsync(Stream file, CancellationToken ct)
    {
        // One byte more than allowed is enough to know.
        var bytes = new byte[MaxBytes + 1];
        var length = await file.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return Open(bytes[..length]);
    }

    /// <summary>A version that was stored, read again.</summary>
    public static Outcome<CodebookFile> Open(byte[] content) =>
        CodebookMarkdown.Read(new MemoryStream(content, writable: false))
            .Then<CodebookFile>(draft => new CodebookFile(draft, content));

    /// <summary>The text of a book that is stored.</summary>
    internal static Outcome<CodebookDraft> ReadSource(string source) => CodebookMarkdown.Read(source);

    /// <summary>The file in canonical form, with nothing lost that the program does not know.</summary>
    public static Outcome<string> Canonical(string source) =>
        CodebookMarkdown.Open(source).Then<string>(document => CodebookMarkdown.Write(document));
}
