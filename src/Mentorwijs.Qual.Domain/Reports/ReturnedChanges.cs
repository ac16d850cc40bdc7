using System.Buffers.Text;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Says what was done to a document between its leaving and its coming back.</summary>
public static class ReturnedChanges
{
    private const string Quote = "quote:";
    private const string Number = "number:";
    private const string Free = "free:";

    /// <summary>In the order in which the document left; none = only what is nobody's part was changed.</summary>
    public static IReadOnlyList<ReturnedChange> Of(ReturnedDocument left, ReturnedDocument back)
    {
        var extra = new List<ReturnedPiece>();
        var matches = ReturnedMatch.OfNumbers(ReturnedMatch.Of(left, back, extra));
        var order = left.Pieces.Index().Where(piece => !piece.Item.IsMark)
            .GroupBy(piece => piece.Item.Control).ToDictionary(same => same.Key, same => same.First().Index);
        var inOrder = matches.OrderBy(match => order.GetValueOrDefault(match.Left.Control)).ToList();
        var themes = ThemesOf(inOrder);
        var changed = ChangedBlocks(inOrder);
        return
        [
            .. inOrder.SelectMany(match => Differences(match, changed)
                    .Select(change => change with
                    {
                        Place = match.Left.Place,
                        Theme = themes.GetValueOrDefault(match.Left.Control),
                    }))
                .Concat(Moved(inOrder, themes))
                .Concat(extra.Where(piece => piece.Tag.StartsWith(Quote, StringComparison.Ordinal))
                    .Select(piece => new ReturnedChange(
                        ReturnedKind.QuoteRepeated, piece.Tag, "", ReturnedQuote.Of(piece.Text).Words)
                    {
                        Place = piece.Place,
                    }))
                .Select((change, at) => change with { Number = at + 1 }),
        ];
    }

    private static IEnumerable<ReturnedChange> Differences(ReturnedMatch match, HashSet<string> changedNumbers)
    {
        var tag = match.Left.Tag;
        return tag.StartsWith(Quote, StringComparison.Ordinal) ? OfQuote(match)
            : tag.StartsWith(Free, StringComparison.Ordinal) ? OfFree(match)
            : tag.StartsWith(Number, StringComparison.Ordinal)
                ? OfLocked(match, ReturnedKind.NumberAltered, ReturnedKind.NumberDeleted)
            : changedNumbers.Contains(tag) ? []
            : OfLocked(match, ReturnedKind.LockedAltered, ReturnedKind.LockedDeleted);
    }

    private static IEnumerable<ReturnedChange> OfQuote(ReturnedMatch match)
    {
        var left = ReturnedQuote.Of(match.Left.Text);
        if (match.IsGone)
        {
            yield return new ReturnedChange(ReturnedKind.QuoteDeleted, match.Left.Tag, left.Words, "");
            yield break;
        }

        var back = ReturnedQuote.Of(match.Back!.Text, left.Label); // not null: it is not gone
        if (back.Words != left.Words)
        {
            var isShorter = ReturnedQuote.Shortened(left.Words, back.Words) is not null;
            yield return new ReturnedChange(
                isShorter ? ReturnedKind.QuoteShortened : ReturnedKind.QuoteAltered,
                match.Left.Tag, left.Words, back.Words);
        }

        if (back.Label != left.Label)
        {
            yield return new ReturnedChange(ReturnedKind.LabelAltered, match.Left.Tag, left.Label, back.Label);
        }
    }

    private static IEnumerable<ReturnedChange> OfFree(ReturnedMatch match)
    {
        var before = WrittenIn(match.Left);
        var after = match.Back is null ? "" : WrittenIn(match.Back with { Tag = match.Left.Tag });
        if (match.IsGone)
        {
            yield return new ReturnedChange(ReturnedKind.FreeDeleted, match.Left.Tag, before, "");
        }
        else if (before != after && !IsOnlyLook(match))
        {
            yield return new ReturnedChange(ReturnedKind.FreeAltered, match.Left.Tag, before, after)
            {
                Lost = [.. match.Back!.Lost.Except(match.Left.Lost)], // not null: it is not gone
            };
        }
    }

    // LibreOffice takes the look from words in a control over several paragraphs, along with the control's name: no
    // author chose that.
    private static bool IsOnlyLook(ReturnedMatch match) => match.Back is { IsMark: true } back
        && ReturnedQuote.Tidy(back.Text) == ReturnedQuote.Tidy(match.Left.Text);

    // A message and a text within a sentence are plain words: their look is the document's.
    private static string WrittenIn(ReturnedPiece piece) =>
        piece.Tag.EndsWith(".message", StringComparison.Ordinal)
        || FreeTexts.Find(piece.Tag[Free.Length..]) is { IsLine: true }
            ? ReturnedQuote.Tidy(piece.Text)
            : piece.Markdown;

    private static IEnumerable<ReturnedChange> OfLocked(
        ReturnedMatch match, ReturnedKind altered, ReturnedKind deleted)
    {
        var (before, after) = (ReturnedQuote.Tidy(match.Left.Text), ReturnedQuote.Tidy(match.Back?.Text ?? ""));
        return match.IsGone ? [new ReturnedChange(deleted, match.Left.Tag, before, "")]
            : before == after ? []
            : [new ReturnedChange(altered, match.Left.Tag, before, after)];
    }

    // A sentence whose only difference is a number in it is told once, by its number.
    private static HashSet<string> ChangedBlocks(IReadOnlyList<ReturnedMatch> matches)
    {
        var blocks = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in matches.Where(match => match.Left.Tag.StartsWith("locked:", StringComparison.Ordinal)))
        {
            var name = block.Left.Tag["locked:".Length..] + ".";
            var (left, back) = (block.Left.Text, block.Back?.Text ?? "");
            foreach (var number in matches.Where(match =>
                match.Left.Tag.StartsWith(Number + name, StringComparison.Ordinal) && match.Back is not null))
            {
                left = Without(left, number.Left.Text);
                back = Without(back, number.Back!.Text); // not null: filtered on the line above
            }

            if (block.Left.Text != block.Back?.Text && left == back && left != block.Left.Text)
            {
                blocks.Add(block.Left.Tag);
            }
        }

        return blocks;
    }

    private static string Without(string text, string part) =>
        part.Length > 0 && text.IndexOf(part, StringComparison.Ordinal) is var at and >= 0
            ? string.Concat(text.AsSpan(0, at), "#", text.AsSpan(at + part.Length))
            : text;

    // By the last part of a theme above it, as it left.
    private static Dictionary<int, ThemeId?> ThemesOf(IReadOnlyList<ReturnedMatch> inOrder)
    {
        var themes = new Dictionary<int, ThemeId?>();
        ThemeId? theme = null;
        foreach (var match in inOrder)
        {
            theme = ThemeIn(match.Left.Tag, theme);
            themes[match.Left.Control] = theme;
        }

        return themes;
    }

    // What lies not in the longest run that kept its order was moved; of equals the later ones.
    private static IEnumerable<ReturnedChange> Moved(
        IReadOnlyList<ReturnedMatch> inOrder, Dictionary<int, ThemeId?> themes)
    {
        var back = inOrder.Where(match => !match.IsGone).OrderBy(match => match.At).ToList();
        var quotes = back.Where(match => match.Left.Tag.StartsWith(Quote, StringComparison.Ordinal)).ToList();
        var places = inOrder.Index().ToDictionary(match => match.Item, match => match.Index);
        var kept = LongestRising([.. quotes.Select(match => places[match])]);
        ThemeId? theme = null;
        ReturnedMatch? above = null;
        foreach (var match in back)
        {
            var next = ThemeIn(match.Left.Tag, theme);
            above = next == theme ? above : null;
            theme = next;
            if (!match.Left.Tag.StartsWith(Quote, StringComparison.Ordinal))
            {
                continue;
            }

            var from = themes.GetValueOrDefault(match.Left.Control);
            if (from != theme || !kept.Contains(places[match]))
            {
                yield return new ReturnedChange(
                    ReturnedKind.QuoteMoved, match.Left.Tag, "", ReturnedQuote.Of(match.Left.Text).Words)
                {
                    Place = match.Left.Place,
                    Theme = from,
                    NewTheme = theme,
                    Behind = above is null ? null : new ReturnedChange(default, above.Left.Tag, "", "").Coding,
                };
            }

            above = match;
        }
    }

    private static HashSet<int> LongestRising(IReadOnlyList<int> numbers)
    {
        var (length, before) = (new int[numbers.Count], new int[numbers.Count]);
        for (var at = 0; at < numbers.Count; at++)
        {
            (length[at], before[at]) = (1, -1);
            for (var other = 0; other < at; other++)
            {
                if (numbers[other] < numbers[at] && length[other] >= length[at])
                {
                    (length[at], before[at]) = (length[other] + 1, other);
                }
            }
        }

        var run = new HashSet<int>();
        for (var at = numbers.Count == 0 ? -1 : Array.IndexOf(length, length.Max()); at >= 0; at = before[at])
        {
            run.Add(numbers[at]);
        }

        return run;
    }

    // "free:theme.{id}.message", "locked:table.theme.{id}"; anything else but a quote or a number ends the theme.
    private static ThemeId? ThemeIn(string tag, ThemeId? before)
    {
        if (tag.StartsWith(Quote, StringComparison.Ordinal) || tag.StartsWith(Number, StringComparison.Ordinal))
        {
            return before;
        }

        var parts = tag.Split('.', ':');
        var at = Array.IndexOf(parts, "theme");
        var id = at >= 0 && at + 1 < parts.Length ? parts[at + 1]
            : tag.StartsWith("locked:figure.", StringComparison.Ordinal) ? parts[^1]
            : "";
        var bytes = new byte[16];
        return id.Length == 22
            && Base64Url.TryDecodeFromChars(id, bytes, out var written) && written == bytes.Length
                ? new ThemeId(new Guid(bytes, bigEndian: true))
                : null;
    }
}
