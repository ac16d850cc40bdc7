using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>From the parts of a file to a draft: what each heading and field means.</summary>
internal sealed class CodebookDraftBuilder
{
    private readonly FrontMatter _front;
    private readonly HashSet<string> _slugs;
    private readonly SlugProposals _unique = new([]);

    // Path of slugs from the top to the code at hand, with their levels.
    private readonly Stack<(int Level, string Slug)> _above = new();

    private CodebookDraftBuilder(CodebookDocument document, FrontMatter front)
    {
        _front = front;
        _slugs = [.. document.Sections.Select(section => section.Slug)];
    }

    public static CodebookDraft Build(CodebookDocument document)
    {
        var front = FrontMatter.Read(document.FrontMatter);
        var builder = new CodebookDraftBuilder(document, front);
        return new CodebookDraft
        {
            Slug = front.Slug,
            Version = front.Version,
            Language = front.Language,
            Title = front.Title,
            Dimensions = front.Dimensions,
            Perspectives = front.Perspectives,
            Introduction = document.Introduction,
            Codes = [.. document.Sections.Select(builder.Code)],
            Source = document.Source,
            Problems = [.. front.Problems.Concat(CodebookChecks.Of(document, front)).OrderBy(problem => problem.Line)],
        };
    }

    private CodeDraft Code(CodebookSection section)
    {
        while (_above.Count > 0 && _above.Peek().Level >= section.Level)
        {
            _above.Pop();
        }

        // A slug that is there twice is an error; until it is mended the second code goes by another one.
        var slug = _unique.Propose(section.Slug);
        var parent = _above.Count > 0 ? _above.Peek().Slug : null;
        _above.Push((section.Level, slug));
        return new CodeDraft
        {
            Slug = slug,
            ParentSlug = parent,
            Level = section.Level,
            Name = Merge(_front.Local(null, section.Name), Said(section, FieldKind.Name)),
            Definition = Said(section, FieldKind.Definition),
            Include = Said(section, FieldKind.Include),
            Exclude = Said(section, FieldKind.Exclude),
            Synonyms = Said(section, FieldKind.Synonyms),
            Examples = [.. Fields(section, FieldKind.Example).Select(Words)],
            IsAssignable = Value(section, FieldKind.Assignable) is not { } assignable
                || (FieldValues.YesOrNo(assignable) ?? true),
            IsSensitive = Value(section, FieldKind.Sensitive) is { Length: > 0 } sensitive
                && (FieldValues.YesOrNo(sensitive) ?? true),
            IsRetired = Value(section, FieldKind.Status) is { } status && (FieldValues.IsRetired(status) ?? false),
            IsDraft = Value(section, FieldKind.Status) is { } said && FieldValues.IsDraft(said),
            ReplacedBy = ReplacedBy(section),
            Rating = Value(section, FieldKind.Rating) is { } rating
                && _front.Dimensions.Any(dimension => dimension.Id == rating) ? rating : null,
            Notes = string.Join("\n\n", new[] { section.Lead, section.Notes }.Where(text => text.Length > 0)),
            Others = [.. section.Fields.Where(IsOther).Select(OtherOf)],
            BookLinks =
            [
                .. section.Fields
                    .SelectMany(field => FieldValues.BookLinks(field.Value).Select(to => new BookLink(to, field.Line)))
                    .DistinctBy(link => link.Address, StringComparer.Ordinal),
            ],
            Links = [.. section.Fields
                .SelectMany(field => FieldValues.Links(field.Value))
                .Where(link => link != section.Slug && _slugs.Contains(link))
                .Distinct(StringComparer.Ordinal)],
            Line = section.Line,
        };
    }

    private static bool IsOther(CodebookField field) => field.Below.Length > 0 || field.Kind
        is FieldKind.CounterExample or FieldKind.Source or FieldKind.MapsTo or FieldKind.Colour or FieldKind.Shortcut
        or FieldKind.Note or FieldKind.Custom or FieldKind.Unlabelled;

    private static string OtherOf(CodebookField field) =>
        $"{string.Join(' ', new[] { field.Label, field.Language }.OfType<string>())}: {field.Value}"
        + (field.Below.Length > 0 ? $"\n{field.Below}" : "");

    private static IEnumerable<CodebookField> Fields(CodebookSection section, FieldKind kind) =>
        section.Fields.Where(field => field.Kind == kind);

    private static string? Value(CodebookSection section, FieldKind kind) =>
        Fields(section, kind).FirstOrDefault()?.Value;

    private string? ReplacedBy(CodebookSection section)
    {
        var slug = FieldValues.Target(Value(section, FieldKind.ReplacedBy) ?? "");
        return _slugs.Contains(slug) ? slug : null;
    }

    private LocalText Words(CodebookField field) => _front.Local(field.Language, field.Value);

    private LocalText Said(CodebookSection section, FieldKind kind) => Fields(section, kind)
        .Select(Words)
        .Aggregate(LocalText.Empty, Merge);

    // The first words in a language stay; a second time is an error that the checks name.
    private static LocalText Merge(LocalText first, LocalText second) =>
        new(first.Nl ?? second.Nl, first.En ?? second.En);
}
