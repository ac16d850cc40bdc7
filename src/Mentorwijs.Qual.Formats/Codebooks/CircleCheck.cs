using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Refuses codes that point to each other in a circle: replaced by, or a parent behind the slug.</summary>
internal static class CircleCheck
{
    private const string Parent = "parent=";

    public static CodesGoInACircle? Of(CodebookDocument document) =>
        Find(document, section => section.SlugTail.Split(' ')
            .FirstOrDefault(word => word.StartsWith(Parent, StringComparison.OrdinalIgnoreCase))?[Parent.Length..])
        ?? Find(document, section => section.Fields
            .Where(field => field.Kind == FieldKind.ReplacedBy)
            .Select(field => FieldValues.Target(field.Value))
            .FirstOrDefault());

    // Each code points to at most one other, so walking on from each unvisited one finds every circle: O(n).
    private static CodesGoInACircle? Find(CodebookDocument document, Func<CodebookSection, string?> next)
    {
        var bySlug = document.Sections
            .DistinctBy(section => section.Slug)
            .ToDictionary(section => section.Slug, StringComparer.Ordinal);
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var start in document.Sections)
        {
            var path = new List<string>();
            var place = new Dictionary<string, int>(StringComparer.Ordinal);
            for (var at = start; at is not null && !done.Contains(at.Slug);)
            {
                if (!place.TryAdd(at.Slug, path.Count))
                {
                    return new CodesGoInACircle(Text([.. path[place[at.Slug]..], at.Slug]), bySlug[at.Slug].Line);
                }

                path.Add(at.Slug);
                at = next(at) is { Length: > 0 } slug ? bySlug.GetValueOrDefault(slug) : null;
            }

            done.UnionWith(path);
        }

        return null;
    }

    // A long circle is named by its first codes.
    private static string Text(List<string> path) =>
        string.Join(" > ", path.Count <= 8 ? path : [.. path[..7], "…", path[^1]]);
}
