using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>The codebooks in the folder beside the program; a file with errors in it is left out.</summary>
public sealed class ShippedCodebooks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "codebooks");

    private readonly Lazy<IReadOnlyList<CodebookFile>> _books = new(ReadAll);

    internal ShippedCodebooks()
    {
    }

    /// <summary>By slug.</summary>
    public IReadOnlyList<ShippedCodebook> All =>
    [
        .. _books.Value.Select(book => book.Draft)
            .Select(book => new ShippedCodebook(book.Slug, book.Title, book.Version, book.Codes.Count)),
    ];

    /// <summary>One book by the id in its front matter.</summary>
    public Outcome<CodebookDraft> Read(string slug) => Open(slug).Then<CodebookDraft>(file => file.Draft);

    /// <summary>The same with the bytes of the file.</summary>
    public Outcome<CodebookFile> Open(string slug) =>
        _books.Value.FirstOrDefault(book => book.Draft.Slug == slug) is { } book ? book : new UnknownCodebook(slug);

    private static IReadOnlyList<CodebookFile> ReadAll() =>
    [
        .. (Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.md") : [])
            .Order(StringComparer.Ordinal)
            .Select(ReadFile)
            .Where(read => read.IsDone)
            .Select(read => read.Value)
            .DistinctBy(book => book.Draft.Slug)
            .OrderBy(book => book.Draft.Slug, StringComparer.Ordinal),
    ];

    private static Outcome<CodebookFile> ReadFile(string path) => CodebookFiles.Open(File.ReadAllBytes(path))
        .Then(file => file.Draft.Usable().Then<CodebookFile>(_ => file));
}
