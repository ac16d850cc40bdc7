using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Turns what was read from a file into the rows of a project.</summary>
internal static class CodebookRows
{
    /// <param name="before">The book as the project has it: its ids stay, matched by slug; null = a new book.</param>
    /// <param name="given">A code that has its id already; null = new codes get new ids.</param>
    public static Codebook From(
        CodebookDraft draft, ProjectId project, Codebook? before = null, DraftCode? given = null)
    {
        var id = before?.Id ?? Ids.New<CodebookId>();
        var known = (before?.Codes ?? []).ToDictionary(code => code.Slug, code => code.Id, StringComparer.Ordinal);
        if (given is not null)
        {
            known[given.Slug] = given.Id;
        }

        var ids = draft.Codes.ToDictionary(
            code => code.Slug,
            code => known.TryGetValue(code.Slug, out var kept) ? kept : Ids.New<CodeId>(),
            StringComparer.Ordinal);
        return new Codebook
        {
            Id = id,
            ProjectId = project,
            Slug = draft.Slug,
            Version = draft.Version,
            Title = draft.Title.IsEmpty ? new LocalText(draft.Slug, draft.Slug) : draft.Title,
            Introduction = draft.Introduction,
            Dimensions = draft.Dimensions,
            Perspectives = draft.Perspectives,
            Source = draft.Source,
            Codes =
            [
                .. draft.Codes.Select((code, order) => new Code
                {
                    Id = ids[code.Slug],
                    CodebookId = id,
                    ParentId = code.ParentSlug is { } parent ? ids[parent] : null,
                    Slug = code.Slug,
                    Name = code.Name,
                    Definition = code.Definition,
                    Include = code.Include,
                    Exclude = code.Exclude,
                    Synonyms = code.Synonyms,
                    Examples = code.Examples,
                    Confusions = [.. code.Links, .. code.BookLinks.Select(link => link.Address)],
                    Rating = code.Rating,
                    ReplacedBy = code.ReplacedBy,
                    Notes = code.Notes,
                    Level = code.Level,
                    Order = order,
                    IsAssignable = code.IsAssignable,
                    IsSensitive = code.IsSensitive,
                    IsRetired = code.IsRetired,
                    IsDraft = code.IsDraft,
                }),
            ],
        };
    }

    public static CodebookVersion Version(WriteWork work, CodebookId book, int number, CodebookFile file) => new()
    {
        CodebookId = book,
        Number = number,
        Version = file.Draft.Version,
        Content = file.Content,
        Hash = file.Hash,
        By = work.Actor.Id,
        At = work.Now,
    };
}
