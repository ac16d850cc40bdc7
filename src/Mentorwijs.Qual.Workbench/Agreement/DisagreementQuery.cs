using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>The differences of a round, in an order that teaches, with the text around each.</summary>
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
}

/// <summary>One difference where it stands in the text.</summary>
/// <param name="Turns">The turns it touches, with one before and one after.</param>
/// <param name="Resolution">What was decided, or null.</param>
/// <param name="DecidedBy">Name of who decided.</param>
public sealed record DisagreementView(
    Disagreement Difference,
    string TranscriptName,
    IReadOnlyList<TurnView> Turns,
    Resolution? Resolution,
    string? DecidedBy);

/// <summary>One turn as text.</summary>
/// <param name="IsContext">True: around the passage, not part of it.</param>
public sealed record TurnView(
    int Ordinal, string Speaker, SpeakerRole Role, TextSpan Span, string Text, bool IsContext);

/// <summary>Reads the differences of a round, all of them or those that touch one code.</summary>
public sealed class DisagreementQuery
{
    private readonly ProjectAccess _access;

    internal DisagreementQuery(ProjectAccess access) => _access = access;

    /// <param name="code"><c>book:slug</c> of a code, or its slug where no other book has it: only differences with it
    /// or a code below it on either side; null = all.</param>
    public Task<Outcome<DisagreementList>> RunAsync(
        Actor actor, string project, string round, string? code, CancellationToken ct) =>
        _access.ReadAsync<DisagreementList>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(db, found, actor, round, null, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                var pseudonyms = await db.Respondents.AsNoTracking()
                    .Where(respondent => respondent.ProjectId == found.Id)
                    .ToDictionaryAsync(respondent => respondent.Id, respondent => respondent.Pseudonym, innerCt);
                return List(opened.Value, code, names, pseudonyms);
            },
            ct);

    private static DisagreementList List(
        ComparedRound compared,
        string? code,
        IReadOnlyDictionary<PersonId, string> names,
        Dictionary<RespondentId, string> pseudonyms)
    {
        var asked = code is not null && compared.Tree.Find(code) is { } found
            ? compared.Tree.SelfAndDescendants(found.Id).Select(below => below.Id).ToHashSet()
            : null;
        var resolutions = compared.Resolutions.ToDictionary(resolution => resolution.Pair);
        var texts = compared.Transcripts.ToDictionary(transcript => transcript.Id);
        return new DisagreementList
        {
            ProjectId = compared.Round.ProjectId,
            Round = compared.Round,
            CoderNames = compared.Round.Coders.ToDictionary(coder => coder, coder => names[coder]),
            Tree = compared.Tree,
            Undecided = compared.Differences.Count(difference =>
                resolutions.GetValueOrDefault(difference.Pair) is not { IsFinal: true }),
            Differences =
            [
                .. from difference in compared.Differences
                where asked is null || ComputeAgreement.CodesOf(difference).Any(asked.Contains)
                let text = texts[difference.TranscriptId]
                let resolution = resolutions.GetValueOrDefault(difference.Pair)
                select new DisagreementView(
                    difference, text.Name, TurnsAround(text, difference.Passage, pseudonyms), resolution,
                    resolution is null ? null : names[resolution.By]),
            ],
        };
    }

    // A respondent is called by pseudonym: a label of the file, such as "B", could be taken for coder B.
    private static List<TurnView> TurnsAround(
        Transcript text, TextSpan passage, Dictionary<RespondentId, string> pseudonyms)
    {
        var speakers = text.Speakers.ToDictionary(speaker => speaker.Id);
        var names = text.Speakers.ToDictionary(
            speaker => speaker.Id,
            speaker => speaker.RespondentId is { } respondent
                ? pseudonyms.GetValueOrDefault(respondent, speaker.Label)
                : speaker.Label);
        var inside = text.Turns.Where(turn => turn.Span.Overlaps(passage)).Select(turn => turn.Ordinal).ToHashSet();
        return
        [
            .. text.Turns
                .Where(turn => inside.Contains(turn.Ordinal - 1) || inside.Contains(turn.Ordinal)
                    || inside.Contains(turn.Ordinal + 1))
                .Select(turn => new TurnView(
                    turn.Ordinal, names[turn.SpeakerId], speakers[turn.SpeakerId].Role, turn.Span,
                    turn.Span.Slice(text.Text), !inside.Contains(turn.Ordinal))),
        ];
    }
}
