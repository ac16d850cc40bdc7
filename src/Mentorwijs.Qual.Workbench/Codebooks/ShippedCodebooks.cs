using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>A codebook that comes with the program.</summary>
public sealed record ShippedCodebook(string Slug, LocalText Title, string Version, int CodeCount);

/// <summary>The codebooks in the folder beside the program.</summary>
public sealed class ShippedCodebooks
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "codebooks");

    private readonly Lazy<IReadOnlyDictionary<string, CodebookDraft>> _books = new(ReadAll);

    internal ShippedCodebooks()
    {
    }

    /// <summary>By slug.</summary>
    public IReadOnlyList<ShippedCodebook> All =>
    [
        .. _books.Value.Values.OrderBy(book => book.Slug, StringComparer.Ordinal)
            .Select(book => new ShippedCodebook(book.Slug, book.Title, book.Version, book.Codes.Count)),
    ];

    public Outcome<CodebookDraft> Read(string slug) =>
        _books.Value.TryGetValue(slug, out var book) ? book.Usable() : new UnknownCodebook(slug);

    private static Dictionary<string, CodebookDraft> ReadAll() => Directory
        .EnumerateFiles(Folder, "*.md")
        .Select(file =>
        {
            using var stream = File.OpenRead(file);
            return CodebookFiles.Read(stream);
        })
        .Where(read => read.IsDone)
        .ToDictionary(read => read.Value.Slug, read => read.Value, StringComparer.Ordinal);
}

/// <summary>No codebook of that name comes with the program.</summary>
public sealed record UnknownCodebook(string Slug) : Refusal;
