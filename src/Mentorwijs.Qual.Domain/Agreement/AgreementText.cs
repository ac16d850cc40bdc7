using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One transcript as agreement sees it: the text that counts, and who has finished it.</summary>
public sealed record AgreementText
{
    public required TranscriptId Id { get; init; }

    /// <summary>The text that counts, e.g. the turns of respondents; codings outside it are not looked at.</summary>
    public required SpanSet Scope { get; init; }

    /// <summary>Who has finished it: the others are missing here, which is not having coded nothing.</summary>
    public required IReadOnlyList<PersonId> FinishedBy { get; init; }

    /// <summary>Sentences inside the scope, in order; only needed when sentences are the unit.</summary>
    public IReadOnlyList<TextSpan> Sentences { get; init; } = [];

    /// <summary>The text of a transcript as the options want it: with or without what interviewers say.</summary>
    public static AgreementText Of(
        Transcript transcript, IReadOnlyList<PersonId> finishedBy, AgreementOptions options)
    {
        var interviewers = transcript.Speakers
            .Where(speaker => speaker.Role == SpeakerRole.Interviewer)
            .Select(speaker => speaker.Id)
            .ToHashSet();
        var turns = transcript.Turns
            .Where(turn => options.InterviewerTurnsCount || !interviewers.Contains(turn.SpeakerId))
            .Select(turn => turn.Span)
            .ToList();
        return Of(transcript.Id, transcript.Text, turns, finishedBy, options);
    }

    /// <param name="text">Of the whole transcript; only looked at for sentences.</param>
    /// <param name="turns">Those that count, in order.</param>
    public static AgreementText Of(
        TranscriptId id,
        string text,
        IReadOnlyList<TextSpan> turns,
        IReadOnlyList<PersonId> finishedBy,
        AgreementOptions options) => new()
        {
            Id = id,
            Scope = SpanSet.Of(turns),
            FinishedBy = finishedBy,
            Sentences = options.Unit == AgreementUnit.Sentences ? SentenceSplitter.Split(text, turns) : [],
        };
}
