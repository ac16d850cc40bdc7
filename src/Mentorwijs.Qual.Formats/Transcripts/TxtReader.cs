using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Plain text: labels at the start of lines, a line is a paragraph.</summary>
internal static class TxtReader
{
    // Six kinds of line end, and the two that old programs used between paragraphs.
    private static readonly char[] LineEnds = ['\n', '\u2028', '\u2029', '\v', '\f', '\u0085'];

    public static Outcome<TranscriptDraft> Read(ReadOnlySpan<byte> bytes, ReadOptions options)
    {
        var decoded = PlainText.Decode(bytes, options.Encoding);
        if (!decoded.IsDone)
        {
            return decoded.Refusal!; // not null: it is not done
        }

        var plain = decoded.Value;
        if (plain.Text.Length > ReadLimits.TextCharacters)
        {
            return new TextTooLong(ReadLimits.TextCharacters);
        }

        var lines = Lines(plain.Text).Select(line => new SourceLine(line)).ToList();
        if (LinePatterns.Read(lines, options) is not { } conversation)
        {
            return new PatternFindsNothing(options.Pattern);
        }

        var draft = DraftMaking.Make(conversation, FormatOf(conversation, plain), plain.Warnings);
        return draft.Then<TranscriptDraft>(done => done with
        {
            Encoding = plain.EncodingName,
            LineEndings = plain.LineEndings,
        });
    }

    /// <summary>The lines of a text, whichever line ends it has.</summary>
    public static string[] Lines(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split(LineEnds);

    private static string FormatOf(Conversation conversation, PlainText plain) =>
        conversation.Layout == "labels" && plain.EncodingName == "windows-1252"
            ? "txt-windows-1252"
            : $"txt-{conversation.Layout}";
}
