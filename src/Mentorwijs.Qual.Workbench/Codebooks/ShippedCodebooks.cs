using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>The codebooks in the folder beside the program; a file with errors in it is left out.</summary>
public sealed class ShippedCodebooks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "codebooks");

    private readonly Lazy<IReadOnlyList<CodebookDraft>> _books = new(ReadAll);

    internal ShippedCodebooks()
    {
    }

    /// <summary>By slug.</summary>
    public IReadOnlyList<ShippedCodebook> All =>
    [
        .. _books.Value.Select(book => new ShippedCodebook(book.Slug, book.Title, book.Version, book.Codes.Count)),
    ];

    /// <summary>One book by the id in its front matter.</summary>
    public Outcome<CodebookDraft> Read(string slug) =>
        _books.Value.FirstOrDefault(book => book.Slug == slug) is { } book ? book : new UnknownCodebook(slug);

    private static IReadOnlyList<CodebookDraft> ReadAll() =>
    [
        .. (Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*.md") : [])
            .Order(StringComparer.Ordinal)
            .Select(ReadFile)
            .Where(read => read.IsDone)
            .Select(read => read.Value)
            .DistinctBy(book => book.Slug)
            .OrderBy(book => book.Slug, StringComparer.Ordinal),
    ];

    private static Outcome<CodebookDraft> ReadFile(string path)
    {
        using var file = File.OpenRead(path);
        return CodebookFiles.Read(file).Then(draft => draft.Usable());
    }
}
