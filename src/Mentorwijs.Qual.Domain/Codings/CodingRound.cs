using System.Globalization;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Names one round of coding.</summary>
public readonly record struct RoundId(Guid Value) : IId;

/// <summary>Where a round stands.</summary>
public enum RoundPhase
{
    /// <summary>Everybody sees everybody; the round every project begins with.</summary>
    Open,

    /// <summary>Blind: a coder sees the own codings only.</summary>
    Independent,

    /// <summary>Agreement is computed and the differences are decided; the originals stand still.</summary>
    Comparing,

    /// <summary>Decided: its consensus is what analysis uses.</summary>
    Closed,
}

/// <summary>Who codes which transcripts, and who may see what of it.</summary>
/// <remarks>
/// Invariant: an open round is of the study and has all transcripts and members. A blind round has two coders at
/// least, a repeat round exactly one. Only rounds of the study make a consensus and count in analysis and chapter.
/// </remarks>
public sealed record CodingRound
{
    public required RoundId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>Name in addresses; unique in the project.</summary>
    public required string Slug { get; init; }

    public required string Name { get; init; }

    public required RoundPhase Phase { get; init; }

    public RoundKind Kind { get; init; }

    /// <summary>In order: the first is 'coder A'. Empty for an open round: every coder of the project.</summary>
    public required IReadOnlyList<PersonId> Coders { get; init; }

    /// <summary>Empty for an open round: every transcript that no blind round holds.</summary>
    public required IReadOnlyList<TranscriptId> Transcripts { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>The codebooks as they were when a blind round started; empty for an open round.</summary>
    public IReadOnlyList<BookVersion> Codebooks { get; init; } = [];

    /// <summary>Who codes what, in the order it was dealt; empty = every coder codes every transcript.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    /// <summary>The day by which the coders are asked to have finished; null = no such day.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>How the transcripts were drawn; null = they were chosen by hand.</summary>
    public SampleDraw? Draw { get; init; }

    /// <summary>What tables call a coder by the place in <see cref="Coders"/>: A to Z, then 27, 28 …</summary>
    public static string LetterOf(int place) =>
        place < 26 ? ((char)('A' + place)).ToString() : (place + 1).ToString(CultureInfo.InvariantCulture);

    public string LetterOf(PersonId coder) => LetterOf(Compared.Index().First(one => one.Item == coder).Index);

    public bool IsOpen => Phase == RoundPhase.Open;

    /// <summary>True: what is judged in it is part of the study and may be seen.</summary>
    public bool Counts => Kind == RoundKind.Study && Phase != RoundPhase.Independent;

    /// <summary>Whose codings agreement lays side by side: the coders, or one coder the first and the second time.
    /// </summary>
    public IReadOnlyList<PersonId> Compared =>
        Kind == RoundKind.Repeat ? [FirstTimeOf(Coders[0]), Coders[0]] : Coders;

    /// <summary>Stands for the coder at the first time in figures about a repeat round; belongs to nobody.</summary>
    public static PersonId FirstTimeOf(PersonId coder)
    {
        var bytes = coder.Value.ToByteArray();
        for (var place = 8; place < bytes.Length; place++)
        {
            bytes[place] ^= 0xFF; // the random half; the other one stays a time, so that order stays too
        }

        return new PersonId(new Guid(bytes));
    }

    /// <summary>The person behind one of <see cref="Compared"/>.</summary>
    public PersonId PersonBehind(PersonId compared) => Kind == RoundKind.Repeat ? Coders[0] : compared;

    /// <summary>Who codes this transcript of a blind round.</summary>
    public IReadOnlyList<PersonId> CodersOf(TranscriptId transcript) =>
        Assignments.FirstOrDefault(one => one.TranscriptId == transcript)?.Coders ?? Coders;

    /// <summary>What this person codes in a blind round, in its order.</summary>
    public IReadOnlyList<TranscriptId> TranscriptsOf(PersonId coder) =>
        [.. Transcripts.Where(transcript => CodersOf(transcript).Contains(coder))];

    /// <summary>Decides blinding for pages, counts, search, exports and the live feed alike.</summary>
    public bool MaySee(PersonId viewer, PersonId coder) => Phase != RoundPhase.Independent || viewer == coder;

    /// <summary>True: this person's codings must stay unseen by every other person for now.</summary>
    public bool Blinds(PersonId coder) => Phase == RoundPhase.Independent && Coders.Contains(coder);

    /// <summary>True: its differences were decided, and what came of it counts.</summary>
    public bool HasConsensus => this is { Phase: RoundPhase.Closed, Kind: RoundKind.Study };

    /// <summary>True: the person codes this again; all they judged of it elsewhere must stay unseen to them.</summary>
    public bool HidesFirstTime(PersonId viewer, TranscriptId transcript) =>
        this is { Kind: RoundKind.Repeat, Phase: RoundPhase.Independent }
        && Coders.Contains(viewer) && Transcripts.Contains(transcript);

    /// <summary>Whether this coder may code this transcript in this round now.</summary>
    public Outcome<Done> MayCode(PersonId coder, TranscriptId transcript) => Phase switch
    {
        RoundPhase.Open => Done.It,
        RoundPhase.Independent when !Coders.Contains(coder) => new NotACoderOfThisRound(Name),
        RoundPhase.Independent when !Transcripts.Contains(transcript) => new TranscriptNotInRound(Name),
        RoundPhase.Independent when !CodersOf(transcript).Contains(coder) => new TranscriptIsForOthers(Name),
        RoundPhase.Independent => Done.It,
        RoundPhase.Comparing or RoundPhase.Closed => new RoundIsNotForCoding(Name),
        _ => throw new InvalidOperationException($"Phase {Phase}"),
    };

    /// <summary>
    /// The phase after this one. Independent → Comparing asks that every coder has finished every transcript;
    /// Comparing → Closed that every difference is decided, but not in a calibration round, which decides nothing.
    /// A repeat round has nobody to talk with and is closed at once. There is no way back, so blindness cannot be
    /// undone.
    /// </summary>
    public Outcome<RoundPhase> Next(int unfinished, int undecided) => Phase switch
    {
        RoundPhase.Independent when unfinished > 0 => new CodersNotFinished(unfinished),
        RoundPhase.Independent when Kind == RoundKind.Repeat => RoundPhase.Closed,
        RoundPhase.Independent => RoundPhase.Comparing,
        RoundPhase.Comparing when undecided > 0 && Kind == RoundKind.Study => new DifferencesStillOpen(undecided),
        RoundPhase.Comparing => RoundPhase.Closed,
        RoundPhase.Open or RoundPhase.Closed => new RoundHasNoNextPhase(Name),
        _ => throw new InvalidOperationException($"Phase {Phase}"),
    };
}

/// <summary>Which version of a book somebody worked with.</summary>
public sealed record BookVersion(CodebookId CodebookId, string Version);

/// <summary>Coder and transcript belong together as finished: 'coded nothing' is not 'not looked at'.</summary>
public sealed record FinishedMark(RoundId RoundId, TranscriptId TranscriptId, PersonId PersonId);
