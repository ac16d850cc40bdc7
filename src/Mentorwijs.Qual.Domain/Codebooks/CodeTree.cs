namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>The codes of a book as a tree: who is under whom.</summary>
public sealed class CodeTree
{
    private readonly Dictionary<CodeId, Code> _byId;
    private readonly Dictionary<string, Code> _bySlug;
    private readonly ILookup<CodeId, Code> _children;

    public CodeTree(IEnumerable<Code> codes)
    {
        Codes = [.. codes.OrderBy(code => code.Order)];
        _byId = Codes.ToDictionary(code => code.Id);
        _bySlug = Codes.ToDictionary(code => code.Slug, StringComparer.Ordinal);
        _children = Codes.Where(code => code.ParentId is not null)
            .ToLookup(code => code.ParentId!.Value); // not null: filtered on the line above
    }

    /// <summary>All codes in the order of the book.</summary>
    public IReadOnlyList<Code> Codes { get; }

    public IEnumerable<Code> Roots => Codes.Where(code => code.ParentId is null);

    public Code? Find(CodeId id) => _byId.GetValueOrDefault(id);

    public Code? Find(string slug) => _bySlug.GetValueOrDefault(slug);

    public IEnumerable<Code> Children(CodeId id) => _children[id];

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
}
