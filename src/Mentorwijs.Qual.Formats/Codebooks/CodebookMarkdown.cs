using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Codebook files: Markdown with a heading a code and a bullet a field (codebooks/FORMAT.md).</summary>
public static class CodebookMarkdown
{
    /// <summary>Bytes of the largest file that is read.</summary>
    public const int MaxBytes = CodebookText.MaxBytes;

    /// <summary>What the file says, with its problems; a refusal when it cannot be read at all.</summary>
    public static Outcome<CodebookDraft> Read(Stream file) => CodebookText.Read(file).Then(Read);

    /// <summary>The same for a text that is in memory already, such as the stored source of a book.</summary>
    public static Outcome<CodebookDraft> Read(string source) =>
        Open(source).Then<CodebookDraft>(document => CodebookDraftBuilder.Build(document));

    /// <summary>The file in its parts, to change one of them and write it again.</summary>
    public static Outcome<CodebookDocument> Open(string source)
    {
        var text = CodebookText.Plain(source);
        if (text.Length > CodebookText.MaxBytes)
        {
            return new CodebookIsTooLarge(CodebookText.MaxBytes / 1024);
        }

        if (CodebookGuard.Check(text) is { } refusal)
        {
            return refusal;
        }

        var document = CodebookDocumentReader.Read(text);
        if (document.Sections.Count == 0)
        {
            return new CodebookHasNoCodes();
        }

        return CircleCheck.Of(document) is { } circle ? circle : document;
    }

    /// <summary>The text of a file in canonical form; nothing is lost that the format does not know.</summary>
    public static string Write(CodebookDocument document) =>
        CodebookWriter.Write(document, FrontMatter.Read(document.FrontMatter).Language);
}
