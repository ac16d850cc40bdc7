namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Words of two texts laid on each other: in both, gone, or new.</summary>
/// <param name="Text">With the white space behind it.</param>
public sealed record ChangedWords(string Text, bool IsGone, bool IsNew);

/// <summary>Finds which words differ between two texts, for a person to look at.</summary>
public static class WordChanges
{
    /// <summary>Cells of the table beyond which what differs is taken as one piece: some 2,000 words against 2,000.
    /// </summary>
    private const int MostCells = 4_000_000;

    /// <summary>In the order of reading; what is gone stands before what is new.</summary>
    public static IReadOnlyList<ChangedWords> Of(string before, string after)
    {
        var (old, now) = (Words(before), Words(after));
        var head = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var tail = old.Skip(head).Reverse().Zip(now.Skip(head).Reverse())
            .TakeWhile(pair => pair.First == pair.Second).Count();
        var (left, right) = (old[head..^tail], now[head..^tail]);
        return Merged(
        [
            .. old[..head].Select(word => (word, false, false)),
            .. (long)left.Count * right.Count > MostCells
                ? [.. left.Select(word => (word, true, false)), .. right.Select(word => (word, false, true))]
                : Middle(left, right),
            .. old[^tail..].Select(word => (word, false, false)),
        ]);
    }

    // The longest common run of words, by the usual table (Wagner and Fischer 1974, J ACM 21:168).
    private static List<(string, bool, bool)> Middle(List<string> left, List<string> right)
    {
        var common = new int[left.Count + 1, right.Count + 1];
        for (var i = left.Count - 1; i >= 0; i--)
        {
            for (var j = right.Count - 1; j >= 0; j--)
            {
                common[i, j] = left[i] == right[j]
                    ? common[i + 1, j + 1] + 1
                    : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var found = new List<(string, bool, bool)>();
        for (var (i, j) = (0, 0); i < left.Count || j < right.Count;)
        {
            if (i < left.Count && j < right.Count && left[i] == right[j])
            {
                found.Add((left[i], false, false));
                (i, j) = (i + 1, j + 1);
            }
            else if (i < left.Count && (j == right.Count || common[i + 1, j] >= common[i, j + 1]))
            {
                found.Add((left[i++], true, false));
            }
            else
            {
                found.Add((right[j++], false, true));
            }
        }

        return found;
    }

    private static List<ChangedWords> Merged(List<(string Word, bool IsGone, bool IsNew)> words)
    {
        var merged = new List<ChangedWords>();
        foreach (var (word, isGone, isNew) in words)
        {
            if (merged is [.., var last] && last.IsGone == isGone && last.IsNew == isNew)
            {
                merged[^1] = last with { Text = $"{last.Text} {word}" };
            }
            else
            {
                merged.Add(new ChangedWords(word, isGone, isNew));
            }
        }

        return merged;
    }

    // A line end is a word of its own, so that it is not lost.
    private static List<string> Words(string text) =>
        [.. text.Replace("\n", " ¶ ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
