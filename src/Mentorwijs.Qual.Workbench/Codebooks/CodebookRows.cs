using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Turns what was read from a file into the rows of a project.</summary>
internal static class CodebookRows
{
    public static Codebook From(CodebookDraft draft, ProjectId project)
    {
        var id = Ids.New<CodebookId>();
        var ids = draft.Codes.ToDictionary(code => code.Slug, _ => Ids.New<CodeId>(), StringComparer.Ordinal);
        return new Codebook
        {
            Id = id,
            ProjectId = project,
            Slug = draft.Slug,
            Version = draft.Version,
            Title = draft.Title,
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
                    Examples = code.Examples,
                    Confusions = code.Links,
                    Level = code.Level,
                    Order = order,
                    IsAssignable = code.IsAssignable,
                    IsSensitive = code.IsSensitive,
                    IsRetired = code.IsRetired,
                }),
            ],
        };
    }
}
