using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Some texts of a study under one head: a transcript, all of a perspective, or the whole study.</summary>
/// <param name="Key">What the head stands for: the id of the transcript, that of the perspective.</param>
/// <param name="Texts">A text with voices of two perspectives stands under both.</param>
public sealed record BoardColumn(string Key, IReadOnlyList<TranscriptId> Texts)
{
    public static IReadOnlyList<BoardColumn> PerTranscript(AgreementStudy study) =>
        [.. study.Transcripts.Select(text => new BoardColumn($"{text.Id.Value}", [text.Id]))];

    public static BoardColumn WholeOf(AgreementStudy study) =>
        new("", [.. study.Transcripts.Select(text => text.Id)]);
}
