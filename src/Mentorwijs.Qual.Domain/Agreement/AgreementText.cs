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

    /// <summary>
    /// The sentences, paragraphs or turns inside the scope, in order and apart; empty where those are not the unit.
    /// </summary>
    public IReadOnlyList<TextSpan> Units { get; init; } = [];

    /// <summary>Who is heard in the scope; only needed when respondents are the unit.</summary>
    public IReadOnlyList<Voice> Voices { get; init; } = [];

    /// <summary>The text of a transcript as the options want it: with or without what interviewers say.</summary>
    public static AgreementText Of(
        Transcript transcript, IReadOnlyList<PersonId> finishedBy, AgreementOptions options)
    {
        var speakers = transcript.Speakers.ToDictionary(speaker => speaker.Id);
        return Of(
            transcript.Id,
            transcript.Text,
            [
                .. transcript.Turns.Select(turn => new SpokenTurn(turn.Span, speakers[turn.SpeakerId]))
                    .Where(turn => options.InterviewerTurnsCount || !turn.IsInterviewer),
            ],
            finishedBy,
            options);
    }

    /// <param name="text">Of the whole transcript; only looked at where <see cref="AgreementOptions.NeedsWords"/>.
    /// </param>
    /// <param name="turns">Those that count, in order.</param>
    public static AgreementText Of(
        TranscriptId id,
        string text,
        IReadOnlyList<SpokenTurn> turns,
        IReadOnlyList<PersonId> finishedBy,
        AgreementOptions options)
    {
        IReadOnlyList<TextSpan> spans = [.. turns.Select(turn => turn.Span)];
        return new()
        {
            Id = id,
            Scope = SpanSet.Of(spans),
            FinishedBy = finishedBy,
            Units = options.Unit switch
            {
                AgreementUnit.Sentences => SentenceSplitter.Split(text, spans),
                AgreementUnit.Paragraphs => SentenceSplitter.Paragraphs(text, spans),
                AgreementUnit.Turns => spans,
                AgreementUnit.Characters or AgreementUnit.Respondents => [],
                _ => throw new InvalidOperationException($"Unit {options.Unit}"),
            },
            Voices = options.Unit == AgreementUnit.Respondents ? Voice.Of(turns) : [],
        };
    }
}
