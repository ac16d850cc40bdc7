using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A codebook as a kept run needs it: which codes there were, in which order, under which names.</summary>
internal sealed record FrozenBook(
    CodebookId Id, string Slug, string Version, LocalText Title, IReadOnlyList<FrozenCode> Codes)
{
    public static FrozenBook Of(Codebook book) => new(
        book.Id, book.Slug, book.Version, book.Title,
        [
            .. book.Codes.OrderBy(code => code.Order).Select(code => new FrozenCode(
                code.Id, code.ParentId, code.Slug, code.Name, code.Level, code.IsAssignable, code.IsRetired)),
        ]);

    public Codebook Thaw(ProjectId project) => new()
    {
        Id = Id,
        ProjectId = project,
        Slug = Slug,
        Version = Version,
        Title = Title,
        Dimensions = [],
        Perspectives = [],
        Source = "",
        Codes =
        [
            .. Codes.Index().Select(one => new Code
            {
                Id = one.Item.Id,
                CodebookId = Id,
                ParentId = one.Item.ParentId,
                Slug = one.Item.Slug,
                Name = one.Item.Name,
                Level = one.Item.Level,
                Order = one.Index,
                IsAssignable = one.Item.IsAssignable,
                IsRetired = one.Item.IsRetired,
            }),
        ],
    };
}

/// <summary>One code of it.</summary>
internal sealed record FrozenCode(
    CodeId Id, CodeId? ParentId, string Slug, LocalText Name, int Level, bool IsAssignable, bool IsRetired);
