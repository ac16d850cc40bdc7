using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A newer version of a codebook was stored; codes are named by <c>book:slug</c>.</summary>
internal sealed record CodebookUpdated(string Book, string VersionBefore, string Version, int Number, string FileHash)
    : JournalFact
{
    public IReadOnlyList<string> Added { get; init; } = [];

    public IReadOnlyList<string> Changed { get; init; } = [];

    public IReadOnlyList<string> Moved { get; init; } = [];

    public IReadOnlyList<string> Retired { get; init; } = [];

    public IReadOnlyList<string> Revived { get; init; } = [];

    public IReadOnlyList<string> Removed { get; init; } = [];

    public static CodebookUpdated From(
        Codebook before, Codebook after, int number, string fileHash, CodebookChanges changes)
    {
        return new CodebookUpdated(after.Slug, before.Version, after.Version, number, fileHash)
        {
            Added = Addresses(CodeChangeKind.Added),
            Changed = Addresses(CodeChangeKind.Changed),
            Moved = Addresses(CodeChangeKind.Moved),
            Retired = Addresses(CodeChangeKind.Retired),
            Revived = Addresses(CodeChangeKind.Revived),
            Removed = Addresses(CodeChangeKind.Removed),
        };

        IReadOnlyList<string> Addresses(CodeChangeKind kind) =>
            [.. changes.Of(kind).Select(change => $"{after.Slug}:{change.Slug}")];
    }
}
