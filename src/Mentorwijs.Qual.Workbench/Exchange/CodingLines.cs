using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Writes codings as lines of a file: ids become names, spans become places in turns.</summary>
internal sealed class CodingLines(IReadOnlyList<Codebook> books, IReadOnlyDictionary<PersonId, string> names)
{
    private readonly Codebook _first = books[0];

    private readonly Dictionary<CodeId, (Code Code, Codebook Book)> _codes = books
        .SelectMany(book => book.Codes.Select(code => (Code: code, Book: book)))
        .ToDictionary(pair => pair.Code.Id);

    public CodingsFile Whole(IReadOnlyList<CodingLine> lines) => new()
    {
        Codebook = _first.Slug,
        CodebookVersion = _first.Version,
        Coders = lines.GroupBy(line => line.Coder, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                IReadOnlyList<string> (group) => [.. group.Select(line => line.Transcript).Distinct()]),
        Codings = lines,
    };

    public CodingLine Of(Coding coding, Transcript text, CodingRound round)
    {
        var place = TurnPlace.Of(coding.Span, text);
        var turn = text.Turns[place.Turn];
        var quote = coding.Span.Slice(text.Text);
        var (code, book) = _codes[coding.CodeId];
        return new CodingLine
        {
            Id = coding.Id.Value.ToString(),
            Transcript = text.Name,
            Coder = names[coding.CoderId],
            Source = coding.Source == CodingSource.Consensus ? Consensus : null,
            Round = round.Slug,
            TurnIndex = place.Turn,
            EndTurnIndex = place.EndTurn == place.Turn ? null : place.EndTurn,
            Speaker = text.Speakers.First(speaker => speaker.Id == turn.SpeakerId).Label,
            Quote = quote,
            Occurrence = place.EndTurn == place.Turn
                ? Occurrence(turn.Span.Slice(text.Text), quote, place.Start)
                : null,
            Start = place.Start,
            End = place.End,
            Book = book == _first ? null : book.Slug,
            BookVersion = book == _first && coding.CodebookVersion == book.Version ? null : coding.CodebookVersion,
            Code = code.Slug,
            Star = coding.Stars,
            IsUncertain = coding.IsUncertain ? true : null,
            Memo = coding.Memo,
            Marks = coding.Marks.ToDictionary(),
        };
    }

    /// <summary>What the file says of a coding that was decided on.</summary>
    public const string Consensus = "consensus";

    // Counted as people search: the next one begins behind the end of the one before, unless ours begins earlier.
    private static int Occurrence(string turn, string quote, int start)
    {
        var count = 1;
        for (var at = turn.IndexOf(quote, StringComparison.Ordinal); at >= 0 && at < start; count++)
        {
            at = turn.IndexOf(quote, Math.Min(start, at + quote.Length), StringComparison.Ordinal);
        }

        return count;
    }
}
