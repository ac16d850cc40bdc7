using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>A passage of a cell as somebody reads it.</summary>
/// <param name="Number">1-based place among the differences of the round; null where both did the same.</param>
public sealed record PassageView(BoardPassage Passage, string TranscriptName, int? Number)
{
    /// <summary>More words than this are cut off: the passage opens in its whole length elsewhere.</summary>
    public const int MostWords = 400;

    /// <summary>1-based number of the turn where it begins; null where no turn holds it.</summary>
    public int? Turn { get; init; }

    /// <summary>The text of both spans in stretches, each with who marked it; in order and without gaps.</summary>
    public IReadOnlyList<MarkedWords> Words { get; init; } = [];

    /// <summary>True: there is more text than <see cref="Words"/>.</summary>
    public bool IsCut { get; init; }

    internal static async Task<IReadOnlyList<PassageView>> ReadAsync(
        QualDbContext db, ComparedRound compared, IReadOnlyList<BoardPassage> passages, CancellationToken ct)
    {
        var ids = passages.Select(passage => passage.TranscriptId).Distinct().ToList();
        var texts = (await db.Transcripts.AsNoTracking()
            .Where(transcript => ids.Contains(transcript.Id))
            .Select(transcript => new { transcript.Id, transcript.Text })
            .ToListAsync(ct)).ToDictionary(transcript => transcript.Id, transcript => transcript.Text);
        var turns = (await db.Transcripts.AsNoTracking()
            .Where(transcript => ids.Contains(transcript.Id))
            .SelectMany(transcript => transcript.Turns, (transcript, turn) => new
            {
                transcript.Id,
                turn.Ordinal,
                turn.Span.Start,
                turn.Span.End,
            })
            .ToListAsync(ct)).ToLookup(turn => turn.Id);
        var places = compared.Differences.Index()
            .ToDictionary(difference => difference.Item.Pair, difference => difference.Index + 1);
        return
        [
            .. passages.Select(passage => new PassageView(
                passage, compared.Comparison.TranscriptNames[passage.TranscriptId],
                places.TryGetValue(passage.Pair, out var number) ? number : null)
            {
                Turn = turns[passage.TranscriptId]
                    .FirstOrDefault(turn => turn.Start <= passage.Span.Start && passage.Span.Start < turn.End)?
                    .Ordinal + 1,
                Words = MarkedWords.Of(texts[passage.TranscriptId], Shown(passage), passage.First, passage.Second),
                IsCut = Shown(passage) != passage.Span,
            }),
        ];
    }

    // Never in the middle of a letter: the cut goes back to where a whole one ends.
    private static TextSpan Shown(BoardPassage passage) => passage.Span.Length <= MostWords
        ? passage.Span
        : new TextSpan(passage.Span.Start, passage.Span.Start + MostWords);
}

/// <summary>Some words and which of the two coders marked them.</summary>
public sealed record MarkedWords(string Text, bool ByFirst, bool BySecond)
{
    internal static IReadOnlyList<MarkedWords> Of(string text, TextSpan shown, Coding? first, Coding? second)
    {
        var whole = new TextSpan(shown.Start, Math.Min(shown.End, text.Length));
        var edges = new[] { first?.Span, second?.Span }.OfType<TextSpan>()
            .SelectMany(span => new[] { span.Start, span.End })
            .Where(edge => whole.Start < edge && edge < whole.End)
            .Append(whole.Start).Append(whole.End)
            .Distinct().Order().ToList();
        return
        [
            .. edges.Zip(edges.Skip(1), (start, end) => new TextSpan(start, end)).Select(part => new MarkedWords(
                part.Slice(text), first?.Span.Contains(part) == true, second?.Span.Contains(part) == true)),
        ];
    }
}
