namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Finds for each part of a document that left where it stands in the one that came back.</summary>
/// <param name="Left">As it left.</param>
/// <param name="Back">As it came back; null = it is not there.</param>
/// <param name="At">Its place in the order of what came back.</param>
internal sealed record ReturnedMatch(ReturnedPiece Left, ReturnedPiece? Back, int At)
{
    /// <summary>True: nothing is left of it.</summary>
    public bool IsGone => Back is null || (Back.Text.Length == 0 && Left.Text.Length > 0);

    /// <param name="extra">Gets what came back more often than it left.</param>
    public static IReadOnlyList<ReturnedMatch> Of(
        ReturnedDocument left, ReturnedDocument back, List<ReturnedPiece> extra)
    {
        var named = back.Pieces.Index().Where(piece => piece.Item.Tag.Length > 0)
            .ToLookup(piece => piece.Item.Tag, StringComparer.Ordinal);
        var marked = back.Pieces.Index().Where(piece => piece.Item.IsMark)
            .GroupBy(piece => piece.Item.Control).ToDictionary(same => same.Key, same => same.First());
        var found = new List<ReturnedMatch>();
        foreach (var same in Parts(left).GroupBy(piece => piece.Tag, StringComparer.Ordinal))
        {
            var (parts, here) = (same.ToList(), same.Key.Length == 0 ? [] : named[same.Key].ToList());
            // fewer of the name than left: the marks tell which of them are gone
            var missing = here.Count > 0 && here.Count < parts.Count
                ? parts.Where(part => !marked.TryGetValue(part.Control, out var mark) || mark.Item.Text.Length == 0)
                    .Take(parts.Count - here.Count).ToHashSet()
                : [];
            var next = 0;
            foreach (var part in parts)
            {
                var at = missing.Contains(part) ? (Index: -1, Item: (ReturnedPiece?)null)
                    : next < here.Count ? here[next++]
                    : here.Count == 0 && marked.TryGetValue(part.Control, out var mark) ? mark
                    : (-1, null);
                found.Add(new ReturnedMatch(part, at.Item, at.Index));
            }

            extra.AddRange(here.Skip(next).Select(piece => piece.Item));
        }

        return found;
    }

    /// <summary>The same with numbers without the words before them: LibreOffice lets the mark of the first number in a
    /// sentence begin where the sentence does.</summary>
    public static IReadOnlyList<ReturnedMatch> OfNumbers(IReadOnlyList<ReturnedMatch> matches)
    {
        var sentences = matches.Where(match => match.Left.Tag.StartsWith("locked:", StringComparison.Ordinal))
            .DistinctBy(match => match.Left.Tag)
            .ToDictionary(
                match => match.Left.Tag["locked:".Length..], match => match.Left.Text, StringComparer.Ordinal);
        return [.. matches.Select(match => match.Back is { IsMark: true } back ? match with
        {
            Back = back with { Text = WithoutStart(match.Left, back.Text, sentences) },
        } : match)];
    }

    private static string WithoutStart(
        ReturnedPiece left, string text, Dictionary<string, string> sentences)
    {
        var (start, end) = (left.Tag.IndexOf(':', StringComparison.Ordinal), left.Tag.LastIndexOf('.'));
        if (!left.Tag.StartsWith("number:", StringComparison.Ordinal) || end < start
            || !sentences.TryGetValue(left.Tag[(start + 1)..end], out var sentence)
            || sentence.IndexOf(left.Text, StringComparison.Ordinal) is not (> 0 and var at))
        {
            return text;
        }

        var before = sentence[..at].Trim();
        return text.Length > before.Length && text.StartsWith(before, StringComparison.Ordinal)
            ? text[before.Length..].Trim()
            : text;
    }

    // Controls, and the marks of sentences that have no control of their own.
    private static IEnumerable<ReturnedPiece> Parts(ReturnedDocument left)
    {
        var controls = left.Pieces.Where(piece => !piece.IsMark).Select(piece => piece.Control).ToHashSet();
        return left.Pieces.Where(piece => !piece.IsMark || !controls.Contains(piece.Control))
            .Select(piece => piece.Tag.Length > 0 ? piece : piece with { Tag = $"locked:{piece.Control}" });
    }
}
