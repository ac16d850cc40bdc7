using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Compares two versions of a book; codes are the same by their slug.</summary>
public static class CodebookComparison
{
    public static CodebookChanges Of(CodebookDraft before, CodebookDraft after)
    {
        var old = before.Codes.ToDictionary(code => code.Slug, StringComparer.Ordinal);
        var now = after.Codes.ToDictionary(code => code.Slug, StringComparer.Ordinal);
        var moved = Moved(before.Codes, after.Codes, old, now);
        var kept = after.Codes.Select(code => old.GetValueOrDefault(code.Slug) is { } was
            ? Change(was, code, moved.Contains(code.Slug), FieldsOf(was, code, old, now))
            : new CodeChange(code.Slug, code.Name, [CodeChangeKind.Added], []));
        var removed = before.Codes.Where(code => !now.ContainsKey(code.Slug))
            .Select(code => new CodeChange(code.Slug, code.Name, [CodeChangeKind.Removed], []));
        return new CodebookChanges(
            [.. BookFields(before, after)], [.. kept.Where(change => change.Kinds.Count > 0), .. removed]);
    }

    private static CodeChange Change(
        CodeDraft was, CodeDraft now, bool isMoved, IReadOnlyList<FieldChange> fields)
    {
        var kinds = new List<CodeChangeKind>();
        if (fields.Any(field => field.Field != CodeField.Parent))
        {
            kinds.Add(CodeChangeKind.Changed);
        }

        if (isMoved)
        {
            kinds.Add(CodeChangeKind.Moved);
        }

        if (was.IsRetired != now.IsRetired)
        {
            kinds.Add(now.IsRetired ? CodeChangeKind.Retired : CodeChangeKind.Revived);
        }

        return new CodeChange(now.Slug, now.Name, kinds, fields);
    }

    private static List<FieldChange> FieldsOf(
        CodeDraft was, CodeDraft now, Dictionary<string, CodeDraft> old, Dictionary<string, CodeDraft> current)
    {
        IEnumerable<FieldChange> all =
        [
            .. Words(CodeField.Name, was.Name, now.Name),
            .. was.ParentSlug == now.ParentSlug
                ? []
                : Words(CodeField.Parent, NameIn(old, was.ParentSlug), NameIn(current, now.ParentSlug), isTold: true),
            .. Words(CodeField.Definition, was.Definition, now.Definition),
            .. Words(CodeField.Include, was.Include, now.Include),
            .. Words(CodeField.Exclude, was.Exclude, now.Exclude),
            .. Words(CodeField.Synonyms, was.Synonyms, now.Synonyms),
            .. Words(CodeField.Examples, Joined(was.Examples), Joined(now.Examples)),
            new(CodeField.Assignable, null, YesNo(was.IsAssignable), YesNo(now.IsAssignable)),
            new(CodeField.Sensitive, null, YesNo(was.IsSensitive), YesNo(now.IsSensitive)),
            new(CodeField.Draft, null, YesNo(was.IsDraft), YesNo(now.IsDraft)),
            new(CodeField.Rating, null, was.Rating ?? "", now.Rating ?? ""),
            new(CodeField.ReplacedBy, null, was.ReplacedBy ?? "", now.ReplacedBy ?? ""),
            new(CodeField.Notes, null, was.Notes, now.Notes),
            new(CodeField.Others, null, string.Join('\n', was.Others), string.Join('\n', now.Others)),
        ];
        return [.. all.Where(field => field.Field == CodeField.Parent || field.Before != field.After)];
    }

    // A code that goes to another parent of the same name is moved all the same.
    private static IEnumerable<FieldChange> Words(
        CodeField field, LocalText before, LocalText after, bool isTold = false)
    {
        if (before.Nl != after.Nl || (isTold && (before.Nl ?? after.Nl) is not null))
        {
            yield return new FieldChange(field, "nl", before.Nl ?? "", after.Nl ?? "");
        }

        if (before.En != after.En || (isTold && (before.En ?? after.En) is not null))
        {
            yield return new FieldChange(field, "en", before.En ?? "", after.En ?? "");
        }
    }

    private static IEnumerable<BookField> BookFields(CodebookDraft before, CodebookDraft after)
    {
        if (before.Title != after.Title)
        {
            yield return BookField.Title;
        }

        if (before.Introduction != after.Introduction)
        {
            yield return BookField.Introduction;
        }

        if (!before.Dimensions.Select(Shape).SequenceEqual(after.Dimensions.Select(Shape)))
        {
            yield return BookField.Dimensions;
        }

        if (!before.Perspectives.SequenceEqual(after.Perspectives))
        {
            yield return BookField.Perspectives;
        }
    }

    // As text: the equality of a record would compare its list of values by reference.
    private static string Shape(Dimension dimension) =>
        $"{dimension.Id} {dimension.Label} {string.Join(' ', dimension.Values)}";

    /// <summary>
    /// Codes with another parent, and of those that stayed under theirs the fewest that explain the new order.
    /// </summary>
    private static HashSet<string> Moved(
        IReadOnlyList<CodeDraft> before, IReadOnlyList<CodeDraft> after,
        Dictionary<string, CodeDraft> old, Dictionary<string, CodeDraft> now)
    {
        var moved = after
            .Where(code => old.TryGetValue(code.Slug, out var was) && was.ParentSlug != code.ParentSlug)
            .Select(code => code.Slug).ToHashSet(StringComparer.Ordinal);
        var place = before.Index().ToDictionary(code => code.Item.Slug, code => code.Index, StringComparer.Ordinal);
        foreach (var siblings in after
            .Where(code => old.ContainsKey(code.Slug) && !moved.Contains(code.Slug))
            .ToLookup(code => code.ParentSlug))
        {
            List<CodeDraft> group = [.. siblings];
            var stayed = LongestRise([.. group.Select(code => place[code.Slug])]);
            moved.UnionWith(group.Index().Where(code => !stayed.Contains(code.Index)).Select(code => code.Item.Slug));
        }

        return moved;
    }

    // Indexes of a longest increasing subsequence (patience sorting, O(n log n)).
    private static HashSet<int> LongestRise(IReadOnlyList<int> places)
    {
        var (tails, previous) = (new List<int>(), new int[places.Count]);
        for (var i = 0; i < places.Count; i++)
        {
            var at = tails.BinarySearch(i, Comparer<int>.Create((one, other) => places[one].CompareTo(places[other])));
            var pile = at < 0 ? ~at : at;
            previous[i] = pile > 0 ? tails[pile - 1] : -1;
            if (pile == tails.Count)
            {
                tails.Add(i);
            }
            else
            {
                tails[pile] = i;
            }
        }

        var rise = new HashSet<int>();
        for (var i = tails.Count > 0 ? tails[^1] : -1; i >= 0; i = previous[i])
        {
            rise.Add(i);
        }

        return rise;
    }

    private static LocalText NameIn(Dictionary<string, CodeDraft> codes, string? slug) =>
        slug is null ? LocalText.Empty : codes[slug].Name;

    private static LocalText Joined(IReadOnlyList<LocalText> texts) => new(
        Lines(texts.Select(text => text.Nl)), Lines(texts.Select(text => text.En)));

    private static string? Lines(IEnumerable<string?> texts) =>
        string.Join('\n', texts.Where(text => text is not null)) is { Length: > 0 } lines ? lines : null;

    private static string YesNo(bool value) => value ? "yes" : "no";
}
