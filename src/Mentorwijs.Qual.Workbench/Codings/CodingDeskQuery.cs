using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>All the coding desk shows of one transcript in one round, to one person.</summary>
public sealed record DeskView
{
    public required ProjectId ProjectId { get; init; }

    public required string ProjectName { get; init; }

    public required CodingRound Round { get; init; }

    public required Transcript Transcript { get; init; }

    /// <summary>The respondents behind the speakers of this transcript.</summary>
    public required IReadOnlyList<Respondent> Respondents { get; init; }

    /// <summary>In the order they were chosen; at least one.</summary>
    public required IReadOnlyList<Codebook> Codebooks { get; init; }

    /// <summary>What the viewer may see, in the order of the text.</summary>
    public required IReadOnlyList<DeskCoding> Codings { get; init; }

    public required bool IsFinished { get; init; }

    /// <summary>Why the viewer cannot code here now; null = can.</summary>
    public Refusal? WhyReadOnly { get; init; }

    /// <summary>Why the viewer cannot make a new code here now; null = can.</summary>
    public Refusal? WhyNoNewCode { get; init; }

    /// <summary>The viewer's own codes on the digits 1 to 9.</summary>
    public IReadOnlyDictionary<int, CodeId> Pins { get; init; } = new Dictionary<int, CodeId>();

    /// <summary>Keys the viewer gave to commands of the desk, by command.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();

    /// <summary>The viewer's own in this project, characters a minute; null when there is too little to tell.</summary>
    public double? Pace { get; init; }
}

/// <summary>Reads the desk; what a blind round hides is never read.</summary>
public sealed class CodingDeskQuery
{
    /// <summary>Own codings that tell the pace: some days of work, and a pace of long ago does not count.</summary>
    private const int LatestOfPace = 500;

    /// <summary>In place of the name of a coder; the same word in Dutch and in English.</summary>
    private const string Consensus = "consensus";

    /// <summary>A text never changes, who speaks in it may be said anew.</summary>
    private readonly SharedWhileOpen<(TranscriptId, int, string), Transcript> _texts = new();

    /// <summary>A version number names one file.</summary>
    private readonly SharedWhileOpen<(CodebookId, string), Codebook> _books = new();

    private readonly ProjectAccess _access;

    internal CodingDeskQuery(ProjectAccess access) => _access = access;

    /// <param name="project">Slug of the project.</param>
    /// <param name="round">Slug of the round.</param>
    /// <param name="transcript">Name of the transcript.</param>
    public Task<Outcome<DeskView>> RunAsync(
        Actor actor, string project, string round, string transcript, CancellationToken ct) =>
        OpenAsync(actor, project, round, transcript, withCodings: true, ct);

    /// <summary>The same without codings: to print the text, which an open desk lays its codings over.</summary>
    public Task<Outcome<DeskView>> TextAsync(
        Actor actor, string project, string round, string transcript, CancellationToken ct) =>
        OpenAsync(actor, project, round, transcript, withCodings: false, ct);

    private Task<Outcome<DeskView>> OpenAsync(
        Actor actor, string project, string round, string transcript, bool withCodings, CancellationToken ct) =>
        _access.ReadAsync<DeskView>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                var text = await db.Transcripts.AsNoTracking().AsSplitQuery()
                    .Include(candidate => candidate.Speakers)
                    .Include(candidate => candidate.Turns.OrderBy(turn => turn.Ordinal))
                    .FirstOrDefaultAsync(
                        candidate => candidate.ProjectId == found.Id && candidate.Name == transcript, innerCt);
                if (rules.Find(round) is not { } wanted || text is null)
                {
                    return new TranscriptNotFound(transcript);
                }

                if (!rules.MayOpen(found, actor.Id, wanted, text.Id))
                {
                    return rules.BlindRoundFor(actor.Id, text.Id) is { } blind
                        ? new TranscriptIsInBlindRound(blind.Name)
                        : new TranscriptNotInRound(wanted.Name);
                }

                return await ReadAsync(db, found, actor, wanted, text, withCodings, innerCt);
            },
            ct);

    /// <summary>Only the codings, for refreshing an open desk.</summary>
    public Task<Outcome<IReadOnlyList<DeskCoding>>> CodingsAsync(
        Actor actor, string project, RoundId round, TranscriptId transcript, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<DeskCoding>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                var wanted = rules.Rounds.FirstOrDefault(candidate => candidate.Id == round);
                return wanted is null || !rules.MayOpen(found, actor.Id, wanted, transcript)
                    ? new TranscriptNotInRound(wanted?.Name ?? "")
                    : Outcome.Of(await VisibleAsync(db, actor, wanted, transcript, innerCt));
            },
            ct);

    /// <summary>Only which books there are and in which versions, for an open desk.</summary>
    public Task<Outcome<IReadOnlyList<BookVersion>>> BooksAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<BookVersion>>(
            actor, project, Act.ReadTranscript,
            async (db, found, innerCt) => Outcome.Of(await StoredBooks.VersionsAsync(db, found.Id, innerCt)),
            ct);

    private async Task<DeskView> ReadAsync(
        QualDbContext db, FoundProject project, Actor actor, CodingRound round, Transcript text, bool withCodings,
        CancellationToken ct)
    {
        text = _texts.Of((text.Id, text.Revision, SpeakersOf(text)), text);
        var behind = text.Speakers.Select(speaker => speaker.RespondentId).ToList();
        return new DeskView
        {
            ProjectId = project.Id,
            ProjectName = project.Name,
            Round = round,
            Transcript = text,
            Respondents = await db.Respondents.AsNoTracking()
                .Where(respondent => behind.Contains(respondent.Id)).ToListAsync(ct),
            Codebooks =
            [
                .. (await StoredBooks.LoadAsync(db, project.Id, ct)).Select(book =>
                    _books.Of((book.Id, book.Version), book)),
            ],
            Codings = withCodings ? await VisibleAsync(db, actor, round, text.Id, ct) : [],
            IsFinished = await db.FinishedMarks.AnyAsync(
                mark => mark.RoundId == round.Id && mark.TranscriptId == text.Id && mark.PersonId == actor.Id, ct),
            WhyReadOnly = round.MayCode(actor.Id, text.Id).Refusal
                ?? (Permissions.Allows(project.Role, Act.ApplyCode) ? null : new NotAllowed(Act.ApplyCode)),
            WhyNoNewCode = round.Phase == RoundPhase.Independent ? new NoNewCodeInBlindRound(round.Name)
                : Permissions.Allows(project.Role, Act.AddDraftCode) ? null
                : new NotAllowed(Act.AddDraftCode),
            Pins = await PinCode.OfAsync(db, actor, project.Id, ct),
            Keys = await ChooseKey.OfAsync(db, actor, ct),
            Pace = await PaceAsync(db, project, actor, ct),
        };
    }

    private static string SpeakersOf(Transcript text) => string.Join(
        '\n',
        text.Speakers.Select(speaker => $"{speaker.Id} {speaker.Label} {speaker.Role} {speaker.RespondentId}")
            .Prepend(text.Name));

    private static async Task<double?> PaceAsync(
        QualDbContext db, FoundProject project, Actor actor, CancellationToken ct)
    {
        var latest = await db.Codings.AsNoTracking()
            .Where(coding => coding.CoderId == actor.Id && coding.Source == CodingSource.Coder
                && db.Rounds.Any(round => round.Id == coding.RoundId && round.ProjectId == project.Id))
            .OrderByDescending(coding => coding.At)
            .Take(LatestOfPace)
            .Select(coding => new { coding.RoundId, coding.TranscriptId, coding.Span.End, coding.At })
            .ToListAsync(ct);
        return CodingPace.Of(
            from coding in latest
            group (coding.End, coding.At) by (coding.RoundId, coding.TranscriptId) into text
            select text.ToList());
    }

    private static async Task<IReadOnlyList<DeskCoding>> VisibleAsync(
        QualDbContext db, Actor actor, CodingRound round, TranscriptId transcript, CancellationToken ct)
    {
        var names = await PersonNames.LoadAsync(db, ct);
        var seen = names.Keys.Where(coder => round.MaySee(actor.Id, coder)).ToList();
        var source = round.HasConsensus ? CodingSource.Consensus : CodingSource.Coder;
        var codings = await db.Codings.AsNoTracking()
            .Where(coding => coding.RoundId == round.Id && coding.TranscriptId == transcript
                && coding.Source == source && seen.Contains(coding.CoderId))
            .OrderBy(coding => coding.Span.Start).ThenBy(coding => coding.Span.End)
            .ToListAsync(ct);
        var makers = codings.DistinctBy(MakerOf).ToDictionary(
            MakerOf,
            coding => round.HasConsensus
                ? new DeskCoder(coding, Consensus, isMine: false)
                : new DeskCoder(coding, names[coding.CoderId], coding.CoderId == actor.Id));
        return [.. codings.Select(coding => new DeskCoding(coding, makers[MakerOf(coding)]))];
    }

    private static (PersonId, string, ResolutionId?) MakerOf(Coding coding) =>
        (coding.CoderId, coding.CodebookVersion, coding.ResolutionId);
}

/// <summary>No transcript of that name here, or not one that this person may open.</summary>
public sealed record TranscriptNotFound(string Transcript) : Refusal;
