using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>The differences of a round, in an order that teaches, without their words.</summary>
public sealed record DisagreementList
{
    public required ProjectId ProjectId { get; init; }

    public required CodingRound Round { get; init; }

    public required IReadOnlyDictionary<PersonId, string> CoderNames { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Those that were asked for.</summary>
    public required IReadOnlyList<DisagreementView> Differences { get; init; }

    /// <summary>Of all differences of the round.</summary>
    public required int Undecided { get; init; }

    /// <summary>True: each decision needs a reason, unless it puts aside.</summary>
    public required bool ReasonIsRequired { get; init; }

    /// <summary>True: what was put aside waits for the asker.</summary>
    public required bool IsForLead { get; init; }

    /// <summary>True: the project measures no agreement, so no page with figures can be opened.</summary>
    public bool IsOff { get; init; }
}

/// <summary>One difference; its words are read when somebody looks at it.</summary>
/// <param name="Resolution">What was decided, or null.</param>
/// <param name="DecidedBy">Name of who decided.</param>
public sealed record DisagreementView(
    Disagreement Difference, string TranscriptName, Resolution? Resolution, string? DecidedBy);

/// <summary>One turn as text.</summary>
/// <param name="IsContext">True: around the passage, not part of it.</param>
public sealed record TurnView(
    int Ordinal, string Speaker, SpeakerRole Role, TextSpan Span, string Text, bool IsContext);

/// <summary>Reads the differences of a round, all of them or those that touch one code.</summary>
public sealed class DisagreementQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal DisagreementQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="code"><c>book:slug</c> of a code, or its slug where no other book has it: only differences with it
    /// or a code below it on either side; null = all.</param>
    public Task<Outcome<DisagreementList>> RunAsync(
        Actor actor, string project, string round, string? code, CancellationToken ct) =>
        _access.ReadAsync<DisagreementList>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                return opened.Refusal is { } refusal
                    ? refusal
                    : List(opened.Value, code, await PersonNames.LoadAsync(db, innerCt)) with
                    {
                        ReasonIsRequired = await RequireReason.IsRequiredAsync(db, found.Id, innerCt),
                        IsForLead = found.Role == Role.Lead,
                        IsOff = await db.IsAgreementOffAsync(found.Id, innerCt),
                    };
            },
            ct);

    /// <summary>The words of one difference: the turns it touches, with one before and one after.</summary>
    public Task<Outcome<IReadOnlyList<TurnView>>> TurnsAsync(
        Actor actor, string project, string round, CodingPair pair, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<TurnView>>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                // by the pair, not by a place: only the words of a real difference can be asked for
                return opened.Value.Differences.FirstOrDefault(difference => difference.Pair == pair) is { } difference
                    ? Outcome.Of(await ReadTurnsAsync(db, found.Id, difference, innerCt))
                    : new DisagreementIsGone();
            },
            ct);

    private static DisagreementList List(
        ComparedRound compared, string? code, IReadOnlyDictionary<PersonId, string> names)
    {
        var tree = compared.Comparison.Tree;
        var asked = code is not null && tree.Find(code) is { } found
            ? tree.SelfAndDescendants(found.Id).Select(below => below.Id).ToHashSet()
            : null;
        var resolutions = compared.Resolutions.ToDictionary(resolution => resolution.Pair);
        return new DisagreementList
        {
            ProjectId = compared.Round.ProjectId,
            Round = compared.Round,
            CoderNames = compared.Round.Compared.ToDictionary(
                coder => coder, coder => names[compared.Round.PersonBehind(coder)]),
            Tree = tree,
            ReasonIsRequired = false,
            IsForLead = false,
            Undecided = compared.Differences.Count(difference =>
                resolutions.GetValueOrDefault(difference.Pair) is not { IsFinal: true }),
            Differences =
            [
                .. from difference in compared.Differences
                where asked is null || ComputeAgreement.CodesOf(difference).Any(asked.Contains)
                let resolution = resolutions.GetValueOrDefault(difference.Pair)
                select new DisagreementView(
                    difference, compared.Comparison.TranscriptNames[difference.TranscriptId], resolution,
                    resolution is null ? null : names[resolution.By]),
            ],
        };
    }

    // A respondent is called by pseudonym: a label of the file, such as "B", could be taken for coder B.
    private static async Task<IReadOnlyList<TurnView>> ReadTurnsAsync(
        QualDbContext db, ProjectId project, Disagreement difference, CancellationToken ct)
    {
        var text = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(transcript => transcript.Speakers)
            .Include(transcript => transcript.Turns.OrderBy(turn => turn.Ordinal))
            .SingleAsync(transcript => transcript.Id == difference.TranscriptId, ct);
        var pseudonyms = await db.Respondents.AsNoTracking()
            .Where(respondent => respondent.ProjectId == project)
            .ToDictionaryAsync(respondent => respondent.Id, respondent => respondent.Pseudonym, ct);
        var speakers = text.Speakers.ToDictionary(speaker => speaker.Id);
        var inside = text.Turns.Where(turn => turn.Span.Overlaps(difference.Passage))
            .Select(turn => turn.Ordinal).ToHashSet();
        return
        [
            .. text.Turns
                .Where(turn => inside.Contains(turn.Ordinal - 1) || inside.Contains(turn.Ordinal)
                    || inside.Contains(turn.Ordinal + 1))
                .Select(turn => new TurnView(
                    turn.Ordinal, NameOf(speakers[turn.SpeakerId]), speakers[turn.SpeakerId].Role, turn.Span,
                    turn.Span.Slice(text.Text), !inside.Contains(turn.Ordinal))),
        ];

        string NameOf(Speaker speaker) => speaker.RespondentId is { } respondent
            ? pseudonyms.GetValueOrDefault(respondent, speaker.Label)
            : speaker.Label;
    }
}
