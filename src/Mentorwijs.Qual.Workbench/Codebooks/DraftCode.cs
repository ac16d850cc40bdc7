using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>A code that a coder named after words of an interview.</summary>
/// <param name="Title">Its name: words that somebody typed, so the journal keeps them where they can be erased.</param>
internal sealed record DraftCode(CodebookId BookId, CodeId Id, string Slug, string Title);
