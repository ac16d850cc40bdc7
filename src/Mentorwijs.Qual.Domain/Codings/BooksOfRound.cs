using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>A codebook as a round used it.</summary>
/// <param name="Version">When the round started; of a book chosen later, the first version coded under.</param>
/// <param name="AlsoUnder">Other versions that codings of the round were made under, oldest first.</param>
public sealed record BookOfRound(
    CodebookId CodebookId, string Slug, LocalText Title, string Version, IReadOnlyList<string> AlsoUnder);

/// <summary>Finds which books a round used, and in which versions.</summary>
public static class BooksOfRound
{
    /// <summary>
    /// The books the round began with and those coded with since, in the order of the tree. A round from before
    /// versions were kept tells only what its codings tell; one without codings, the books as they are now.
    /// </summary>
    public static IReadOnlyList<BookOfRound> Of(CodingRound round, CodeTree tree, IEnumerable<Coding> codings)
    {
        var coded = codings
            .Select(coding => (Book: tree.Find(coding.CodeId)?.CodebookId, coding.CodebookVersion))
            .Distinct()
            .ToLookup(pair => pair.Book, pair => pair.CodebookVersion);
        var knowsNothing = round.Codebooks.Count == 0 && coded.Count == 0;
        return
        [
            .. from book in tree.Books
               let atStart = round.Codebooks.FirstOrDefault(one => one.CodebookId == book.Id)?.Version
               let versions = coded[book.Id].Order(Comparer<string>.Create(SemanticVersions.Compare)).ToList()
               where knowsNothing || atStart is not null || versions.Count > 0
               let version = atStart ?? (versions.Count > 0 ? versions[0] : book.Version)
               select new BookOfRound(
                   book.Id, book.Slug, book.Title, version, [.. versions.Where(other => other != version)]),
        ];
    }
}
