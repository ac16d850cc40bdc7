using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Joins cues to utterances: the next cue goes on until another speaker is named.</summary>
internal sealed class SpokenCues
{
    private readonly List<Utterance> _utterances = [];

    public IReadOnlyList<Utterance> Utterances => _utterances;

    /// <summary>True: without speakers an utterance ends where a sentence does.</summary>
    public bool EndsAtSentences { get; init; }

    public void Add(SubtitleCue cue, string? speaker, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var last = _utterances.LastOrDefault();
        var label = speaker ?? last?.Label ?? LookConversation.Respondent;
        if (last is null || last.Label != label || (EndsAtSentences && EndsSentence(last.Paragraphs[^1])))
        {
            last = new Utterance(label) { StartMs = cue.StartMs };
            _utterances.Add(last);
        }

        last.Add(text);
        last.EndMs = cue.EndMs ?? last.EndMs;
        last.Precision = cue.StartMs is null ? last.Precision : TimePrecision.Milliseconds;
    }

    private static bool EndsSentence(string text) =>
        text.TrimEnd('"', '\'', '”', '’', ')', ' ') is [.., '.' or '?' or '!' or '…'];
}
