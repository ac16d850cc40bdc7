using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Lines as a conversation, in the way a person chose or in the one that fits best.</summary>
internal static class LinePatterns
{
    /// <summary>Null when the chosen pattern finds no speaker; the automatic one always finds something.</summary>
    public static Conversation? Read(IReadOnlyList<SourceLine> lines, ReadOptions options) => options.Pattern switch
    {
        SpeakerPattern.Automatic => LineConversation.Find(lines, options) ?? LookConversation.Of(lines),
        SpeakerPattern.Times => LineConversation.Find(lines, options) ?? LookConversation.Timed(lines),
        SpeakerPattern.Bold => LookConversation.Bold(lines),
        SpeakerPattern.Paragraphs => LookConversation.Paragraphs(lines),
        SpeakerPattern.Alternating => LookConversation.Alternating(lines),
        SpeakerPattern.Table or SpeakerPattern.Voices => null,
        _ => LineConversation.Find(lines, options),
    };
}
