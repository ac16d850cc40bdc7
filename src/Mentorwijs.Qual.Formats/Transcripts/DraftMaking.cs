using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Makes a draft of a conversation: joins utterances to turns, proposes roles, warns.</summary>
internal static class DraftMaking
{
    public static Outcome<TranscriptDraft> Make(
        Conversation conversation, string format, IEnumerable<ReadWarning> fileWarnings)
    {
        var characters = 0L;
        foreach (var utterance in conversation.Utterances)
        {
            characters += utterance.Paragraphs.Sum(paragraph => (long)paragraph.Length);
        }

        if (characters > ReadLimits.TextCharacters)
        {
            return new TextTooLong(ReadLimits.TextCharacters);
        }

        var cleaning = new TextCleaning();
        var turns = Turns(conversation, cleaning);
        if (turns.Count == 0)
        {
            return new NoTextInFile();
        }

        var speaking = conversation.Utterances.Where(utterance => utterance.Paragraphs.Count > 0).ToList();
        var speakers = Speakers(conversation, speaking);
        var isMerged = conversation is { HasLabels: true, IsFlowing: false } && turns.Count < speaking.Count;
        return new TranscriptDraft
        {
            Format = format,
            Pattern = conversation.Pattern,
            Language = LanguageGuess.Of(turns.Select(turn => turn.Text)),
            TimePrecision = speaking.Max(utterance => utterance.Precision),
            Speakers = speakers,
            Turns = [.. turns.Select(turn => turn.ToTurn())],
            TitleBlock = conversation.Title,
            Notes =
            [
                .. turns.SelectMany((turn, at) => turn.Notes.Select(note => new DraftNote(note, at))),
                .. conversation.Outside.Select(line => new DraftNote(line, null)),
            ],
            LeftOut = [.. conversation.LeftOut, .. turns.SelectMany(turn => turn.Notes)],
            Warnings =
            [
                .. SpeakerWarnings.Of(conversation, speakers, isMerged),
                .. conversation.Warnings,
                .. fileWarnings,
                .. cleaning.Warnings(),
            ],
        };
    }

    private static List<Turn> Turns(Conversation conversation, TextCleaning cleaning)
    {
        var turns = new List<Turn>();
        foreach (var utterance in conversation.Utterances)
        {
            var text = cleaning.Clean(string.Join(conversation.IsFlowing ? ' ' : '\n', utterance.Paragraphs));
            if (text.Length == 0)
            {
                continue;
            }

            // Paragraphs of a file without any sign of speakers stay apart: they are the only units it has.
            if (turns.Count > 0 && turns[^1].Label == utterance.Label && !conversation.KeepsApart)
            {
                turns[^1].Join(text, utterance);
            }
            else
            {
                turns.Add(new Turn(utterance, text));
            }
        }

        return turns;
    }

    private static IReadOnlyList<DraftSpeaker> Speakers(Conversation conversation, List<Utterance> speaking) =>
        conversation.HasLabels
            ? SpeakerRoles.Of(speaking, conversation.Title)
            : [.. speaking.Select(utterance => utterance.Label).Distinct(StringComparer.Ordinal).Select(label =>
                new DraftSpeaker(
                    label,
                    label == LookConversation.Interviewer ? SpeakerRole.Interviewer : SpeakerRole.Respondent,
                    RoleFromFile: false)
                {
                    LabelFromFile = false,
                })];

    private sealed class Turn(Utterance first, string text)
    {
        private readonly StringBuilder _text = new(text);
        private long? _startMs = first.StartMs;
        private long? _endMs = first.EndMs;

        public string Label => first.Label;

        public string Text => _text.ToString();

        public List<string> Notes { get; } = [.. first.Notes];

        public void Join(string more, Utterance utterance)
        {
            _text.Append(' ').Append(more);
            _startMs ??= utterance.StartMs;
            _endMs = utterance.EndMs ?? _endMs;
            Notes.AddRange(utterance.Notes);
        }

        public DraftTurn ToTurn() => new(Label, Text, _startMs, _endMs);
    }
}
