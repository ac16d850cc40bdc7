namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>The codes of one book or of several as a tree: who is under whom, and what each is called.</summary>
/// <remarks>
/// The books are no level of the tree: their top headings stand behind each other, in the order in which the books
/// were chosen. A code is named by <c>book:slug</c>; the slug alone will do where no other book has it.
/// </remarks>
public sealed class CodeTree
{
    private readonly Dictionary<CodeId, Code> _byId;
    private readonly Dictionary<CodeId, int> _places;
    private readonly Dictionary<CodebookId, Codebook> _books;
    private readonly ILookup<string, Code> _bySlug;
    private readonly ILookup<CodeId, Code> _children;
    private readonly Dictionary<string, HashSet<string>> _sharedNames = new(StringComparer.Ordinal);

    /// <summary>The codes of one book.</summary>
    public CodeTree(IEnumerable<Code> codes)
        : this([], [.. codes.OrderBy(code => code.Order)])
    {
    }

    private CodeTree(IReadOnlyList<Codebook> books, IReadOnlyList<Code> codes)
    {
        (Books, Codes) = (books, codes);
        _books = books.ToDictionary(book => book.Id);
        _byId = codes.ToDictionary(code => code.Id);
        _places = codes.Index().ToDictionary(code => code.Item.Id, code => code.Index);
        _bySlug = codes.ToLookup(code => code.Slug, StringComparer.Ordinal);
        _children = codes.Where(code => code.ParentId is not null)
            .ToLookup(code => code.ParentId!.Value); // not null: filtered on the line above
    }

    /// <summary>The books in the order they were chosen; empty when the tree was made of bare codes.</summary>
    public IReadOnlyList<Codebook> Books { get; }

    /// <summary>All codes: book after book, each in its own order.</summary>
    public IReadOnlyList<Code> Codes { get; }

    public IEnumerable<Code> Roots => Codes.Where(code => code.ParentId is null);

    /// <summary>True: pages say which book a code is from.</summary>
    public bool HasSeveralBooks => Books.Count > 1;

    public static CodeTree Of(IReadOnlyList<Codebook> books) =>
        new(books, [.. books.SelectMany(book => book.Codes.OrderBy(code => code.Order))]);

    public Code? Find(CodeId id) => _byId.GetValueOrDefault(id);

    /// <summary>By <c>book:slug</c>, or by a slug that only one of the books has.</summary>
    public Code? Find(string address) => address.IndexOf(':', StringComparison.Ordinal) is var colon && colon >= 0
        ? _bySlug[address[(colon + 1)..]].FirstOrDefault(code => BookOf(code)?.Slug == address[..colon])
        : _bySlug[address].Take(2).ToList() is [var only] ? only : null;

    /// <summary>What <c>[#slug]</c> or <c>[#book:slug]</c> in a rule of that book points to.</summary>
    public Code? Follow(string link, CodebookId book) => link.Contains(':', StringComparison.Ordinal)
        ? Find(link)
        : _bySlug[link].FirstOrDefault(code => code.CodebookId == book);

    /// <summary>The book a code is from; null when the tree was made of bare codes.</summary>
    public Codebook? BookOf(Code code) => _books.GetValueOrDefault(code.CodebookId);

    /// <summary><c>book:slug</c>, as addresses, files and the journal name a code.</summary>
    public string AddressOf(Code code) => BookOf(code) is { } book ? $"{book.Slug}:{code.Slug}" : code.Slug;

    /// <summary>The name, with the title of the book behind it where another book has the same name.</summary>
    public string NameOf(Code code, string language)
    {
        var name = code.Name.In(language);
        return HasSeveralBooks && SharedNames(language).Contains(name) && BookOf(code) is { } book
            ? $"{name} ({book.Title.In(language)})"
            : name;
    }

    /// <summary>0-based place among all codes; behind every code for one that is not here.</summary>
    public int PlaceOf(CodeId id) => _places.GetValueOrDefault(id, int.MaxValue);

    public IEnumerable<Code> Children(CodeId id) => _children[id];

    /// <summary>What can be said about a coding with this code: the dimensions of its book.</summary>
    public IReadOnlyList<Dimension> DimensionsOf(CodeId id) =>
        Find(id) is { } code && BookOf(code) is { } book ? book.Dimensions : [];

    /// <summary>The code itself and everything below it: whose codings roll up to it.</summary>
    public IEnumerable<Code> SelfAndDescendants(CodeId id) =>
        Children(id).SelectMany(child => SelfAndDescendants(child.Id)).Prepend(_byId[id]);

    /// <summary>From the root down to the code itself.</summary>
    public IReadOnlyList<Code> Path(CodeId id)
    {
        var path = new List<Code>();
        for (var code = Find(id); code is not null; code = code.ParentId is { } parent ? Find(parent) : null)
        {
            path.Insert(0, code);
        }

        return path;
    }

    /// <summary>The top heading it stands under; the code itself at the top.</summary>
    public Code RootOf(Code code)
    {
        var root = code;
        while (root.ParentId is { } parent && Find(parent) is { } above)
        {
            root = above;
        }

        return root;
    }

    private HashSet<string> SharedNames(string language)
    {
        if (!_sharedNames.TryGetValue(language, out var shared))
        {
            shared = Codes.GroupBy(code => code.Name.In(language), StringComparer.Ordinal)
                .Where(same => same.DistinctBy(code => code.CodebookId).Skip(1).Any())
                .Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
            _sharedNames[language] = shared;
        }

        return shared;
    }
}
