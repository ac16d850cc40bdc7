using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>A coding of the file with the rows its names stand for.</summary>
internal sealed record ReadCoding(
    Coding Coding, Codebook Book, Code Code, Transcript Text, CodingRound Round, MemberView Coder);

/// <summary>A line that was read: the coding, or every reason why it is none.</summary>
internal sealed record ReadLine(ReadCoding? Coding, IReadOnlyList<Refusal> Whys);

/// <summary>Turns lines of a file into codings of the project, with the rules the desk has.</summary>
internal sealed class LineReader(ImportTarget target, CodingsFile file)
{
    /// <summary>Longest part of a text in a sentence, in UTF-16 units.</summary>
    private const int Shown = 60;

    private readonly Dictionary<(string Book, string Code), (Codebook Book, Code Code)> _codes = target.Books
        .SelectMany(book => book.Codes.Select(code => (book, code)))
        .ToDictionary(pair => (pair.book.Slug, pair.code.Slug), pair => (pair.book, pair.code));

    public ReadLine Read(CodingLine line)
    {
        var whys = new List<Refusal>();
        var coder = Find(target.Members, line.Coder, new UnknownCoder(line.Coder), whys);
        var text = Find(target.Texts, line.Transcript, new UnknownTranscript(line.Transcript), whys);
        var bookSlug = line.Book ?? file.Codebook ?? target.Books[0].Slug;
        if (!_codes.TryGetValue((bookSlug, line.Code), out var found))
        {
            whys.Add(new UnknownCodeInFile(bookSlug, line.Code));
        }

        var round = RoundOf(line, text, whys);
        var source = SourceOf(line, whys);
        if (coder is null || text is null || round is null || whys.Count > 0)
        {
            return new ReadLine(null, whys);
        }

        return MayTouch(coder, text, round) is { } closed
            ? new ReadLine(null, [closed])
            : Place(line, new ReadCoding(
                new Coding
                {
                    Id = Ids.New<CodingId>(),
                    TranscriptId = text.Id,
                    CodeId = found.Code.Id,
                    CoderId = coder.Id,
                    RoundId = round.Id,
                    Source = source,
                    Span = default,
                    CodebookVersion = line.BookVersion
                        ?? (bookSlug == file.Codebook ? file.CodebookVersion : null) ?? found.Book.Version,
                    At = target.Now,
                },
                found.Book, found.Code, text, round, coder));
    }

    /// <summary>Why this coding cannot be made at this moment, by the rules of its round.</summary>
    public IEnumerable<Refusal> WhyNotNow(ReadCoding read)
    {
        if (read.Round.MayCode(read.Coder.Id, read.Text.Id).Refusal is { } refusal)
        {
            yield return ToWhom(refusal, read.Coder, read.Round);
        }
        else if (target.Finished.Contains(new FinishedMark(read.Round.Id, read.Text.Id, read.Coder.Id)))
        {
            yield return read.Coder.Id == target.Actor.Id
                ? new TranscriptIsFinished()
                : new CoderIsFinished(read.Coder.Name, read.Text.Name);
        }
    }

    private CodingRound? RoundOf(CodingLine line, Transcript? text, List<Refusal> whys)
    {
        if (line.Round is { } slug)
        {
            var named = target.Rules.Find(slug);
            if (named is null)
            {
                whys.Add(new RoundNotFound(slug));
            }

            return named;
        }

        return text is null
            ? null
            : target.Rules.BlindRoundOf(text.Id) ?? target.Rules.Rounds.First(round => round.IsOpen);
    }

    private static CodingSource SourceOf(CodingLine line, List<Refusal> whys)
    {
        if (line.Source is not (null or "coder" or CodingLines.Consensus))
        {
            whys.Add(new UnknownSource(line.Source));
        }

        return line.Source == CodingLines.Consensus ? CodingSource.Consensus : CodingSource.Coder;
    }

    // Both the one who brings it in and the one whose coding it is must be able to open the transcript there.
    private Refusal? MayTouch(MemberView coder, Transcript text, CodingRound round)
    {
        if (coder.Id != target.Actor.Id && target.Project.Role != Role.Lead)
        {
            return new NotYourCoding();
        }

        if (!round.MaySee(target.Actor.Id, coder.Id))
        {
            return new OnlyTheCoderWhileBlind(round.Name, coder.Name);
        }

        if (!Permissions.Allows(coder.Role, Act.ApplyCode))
        {
            return ToWhom(new NotAllowed(Act.ApplyCode), coder, round);
        }

        return target.Rules.MayOpen(target.Project with { Role = coder.Role }, coder.Id, round, text.Id) ? null
            : target.Rules.BlindRoundFor(coder.Id, text.Id) is { } blind
                && (round.IsOpen || blind.HidesFirstTime(coder.Id, text.Id)) ? new TranscriptIsInBlindRound(blind.Name)
            : round.Transcripts.Contains(text.Id) ? ToWhom(new NotACoderOfThisRound(round.Name), coder, round)
            : new TranscriptNotInRound(round.Name);
    }

    // What says 'you' is about the one who brings it in, and else about the coder by name.
    private Refusal ToWhom(Refusal why, MemberView coder, CodingRound round) => why switch
    {
        _ when coder.Id == target.Actor.Id => why,
        NotAllowed => new CoderMayNotCode(coder.Name),
        NotACoderOfThisRound => new CoderIsNotInRound(coder.Name, round.Name),
        _ => why,
    };

    private static ReadLine Place(CodingLine line, ReadCoding read)
    {
        var place = new TurnPlace(line.TurnIndex, line.Start, line.EndTurnIndex ?? line.TurnIndex, line.End);
        var span = place.In(read.Text);
        if (span.Refusal is { } outside)
        {
            return new ReadLine(null, [outside]);
        }

        var said = span.Value.Slice(read.Text.Text);
        if (!string.Equals(said, Normal(line.Quote), StringComparison.Ordinal))
        {
            return new ReadLine(
                null, [new QuoteDiffers(read.Text.Name, line.TurnIndex + 1, Short(line.Quote ?? ""), Short(said))]);
        }

        var snapped = read.Text.Place(span.Value.Start, span.Value.End);
        return snapped.Refusal is { } empty
            ? new ReadLine(null, [empty])
            : Judge(line, read with { Coding = read.Coding with { Span = snapped.Value } });
    }

    private static ReadLine Judge(CodingLine line, ReadCoding read)
    {
        var (coding, coder) = (read.Coding, read.Coder.Id);
        var whys = new List<Refusal>();
        foreach (var (dimension, value) in line.Marks)
        {
            // a key of another program; a direction that this book does not know would be lost without a word
            if (read.Book.Dimensions.Any(known => known.Id == dimension) || Directions.IsDirection(dimension))
            {
                coding = Take(coding, CodingRules.Mark(coding, coder, dimension, value, read.Book.Dimensions), whys);
            }
        }

        coding = Take(coding, CodingRules.Star(coding, coder, line.Star ?? 0), whys);
        coding = Take(coding, CodingRules.Doubt(coding, coder, line.IsUncertain ?? false), whys);
        coding = Take(coding, CodingRules.WriteMemo(coding, coder, line.Memo), whys);
        return whys.Count > 0 ? new ReadLine(null, whys) : new ReadLine(read with { Coding = coding }, []);
    }

    private static Coding Take(Coding coding, Outcome<IReadOnlyList<CodingChange>> changes, List<Refusal> whys)
    {
        if (changes.Refusal is { } refusal)
        {
            whys.Add(refusal);
            return coding;
        }

        return changes.Value is [{ After: { } after }] ? after : coding;
    }

    private static T? Find<T>(
        IReadOnlyDictionary<string, T> known, string name, Refusal unknown, List<Refusal> whys)
        where T : class
    {
        if (known.TryGetValue(name, out var found))
        {
            return found;
        }

        whys.Add(unknown);
        return null;
    }

    // Transcripts are stored so; half a surrogate pair cannot be normalised and differs as it stands.
    private static string? Normal(string? quote)
    {
        try
        {
            return quote?.ReplaceLineEndings("\n").Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return quote;
        }
    }

    private static string Short(string text) => text.Length <= Shown ? text : $"{text[..Shown]}…";
}
