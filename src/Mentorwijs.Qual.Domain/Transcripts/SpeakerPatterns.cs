namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>Which patterns make sense for which kind of file.</summary>
public static class SpeakerPatterns
{
    private static readonly SpeakerPattern[] Text =
    [
        SpeakerPattern.Automatic, SpeakerPattern.Colon, SpeakerPattern.Brackets, SpeakerPattern.Tab,
        SpeakerPattern.Times, SpeakerPattern.LabelLines, SpeakerPattern.OwnLabels, SpeakerPattern.Paragraphs,
        SpeakerPattern.Alternating,
    ];

    private static readonly SpeakerPattern[] Word =
    [
        SpeakerPattern.Automatic, SpeakerPattern.Colon, SpeakerPattern.Brackets, SpeakerPattern.Tab,
        SpeakerPattern.Times, SpeakerPattern.LabelLines, SpeakerPattern.Table, SpeakerPattern.Bold,
        SpeakerPattern.OwnLabels, SpeakerPattern.Paragraphs, SpeakerPattern.Alternating,
    ];

    // The cues carry the times, so no other pattern needs them; a cue is no paragraph either.
    private static readonly SpeakerPattern[] Subtitles =
    [
        SpeakerPattern.Automatic, SpeakerPattern.Voices, SpeakerPattern.Colon, SpeakerPattern.Brackets,
        SpeakerPattern.OwnLabels, SpeakerPattern.Paragraphs,
    ];

    /// <summary>What can be chosen for a file of this name, in the order in which it is offered.</summary>
    public static IReadOnlyList<SpeakerPattern> For(string fileName) =>
        fileName[(fileName.LastIndexOf('.') + 1)..].ToUpperInvariant() switch
        {
            "DOCX" or "DOCM" => Word,
            "VTT" or "SRT" => Subtitles,
            _ => Text,
        };
}
