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

    // Controls, and the marks of sentences that have no control of their own.
    private static IEnumerable<ReturnedPiece> Parts(ReturnedDocument left)
    {
        var controls = left.Pieces.Where(piece => !piece.IsMark).Select(piece => piece.Control).ToHashSet();
        return left.Pieces.Where(piece => !piece.IsMark || !controls.Contains(piece.Control))
            .Select(piece => piece.Tag.Length > 0 ? piece : piece with { Tag = $"locked:{piece.Control}" });
    }
}
