using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Conversations without labels: questions in bold or italic, or no sign at all.</summary>
internal static class LookConversation
{
    public const string Interviewer = "Interviewer";
    public const string Respondent = "Respondent";

    // Below this many changes of look a bold line is an emphasis or a heading, not a question.
    private const int FewestChanges = 3;

    // One stamp may be the moment the recording began.
    private const int FewestStamps = 2;

    public static Conversation Of(IReadOnlyList<SourceLine> lines) =>
        ByLook(lines, FewestChanges) ?? Paragraphs(lines) with
        {
            Warnings = [new ReadWarning("NO_SPEAKERS_FOUND")],
        };

    /// <summary>Bold or italic questions, as a person says: one change of look is enough; null without any.</summary>
    public static Conversation? Bold(IReadOnlyList<SourceLine> lines) => ByLook(lines, fewestChanges: 1);

    /// <summary>Each paragraph is an utterance of one speaker: nothing in the file says more.</summary>
    public static Conversation Paragraphs(IReadOnlyList<SourceLine> lines)
    {
        var utterances = new List<Utterance>();
        foreach (var line in lines.Where(HasWords))
        {
            if (line.StartsParagraph || utterances.Count == 0)
            {
                utterances.Add(new Utterance(Respondent));
            }

            utterances[^1].Add(line.Text);
            utterances[^1].Notes.AddRange(line.Notes);
        }

        return new Conversation("plain", [], utterances)
        {
            Pattern = SpeakerPattern.Paragraphs,
            HasLabels = false,
            KeepsApart = true,
        };
    }

    /// <summary>Paragraphs are by turns the interviewer's and the respondent's; headings above are a title.</summary>
    public static Conversation Alternating(IReadOnlyList<SourceLine> lines)
    {
        var body = BodyOf(lines);
        var utterances = new List<Utterance>();
        foreach (var line in body.Where(HasWords))
        {
            if (line.StartsParagraph || utterances.Count == 0)
            {
                utterances.Add(new Utterance(utterances.Count % 2 == 0 ? Interviewer : Respondent));
            }

            utterances[^1].Add(line.Text);
            utterances[^1].Notes.AddRange(line.Notes);
        }

        return new Conversation("alternating", TitleOf(lines, body), utterances)
        {
            Pattern = SpeakerPattern.Alternating,
            HasLabels = false,
            Warnings = [new ReadWarning("SPEAKERS_BY_TURNS")],
        };
    }

    /// <summary>Stamps before the words and no labels: from stamp to stamp is a turn; null without stamps.</summary>
    public static Conversation? Timed(IReadOnlyList<SourceLine> lines)
    {
        var title = new List<string>();
        var utterances = new List<Utterance>();
        foreach (var line in lines.Where(HasWords))
        {
            var words = line.Text;
            if (TimeStamps.TakeHead(ref words) is { } stamp && TimeStamps.Parse(stamp) is { } time)
            {
                utterances.Add(new Utterance(Respondent) { StartMs = time.Ms, Precision = time.Precision });
            }

            if (utterances.Count == 0)
            {
                title.Add(words.Trim());
            }
            else
            {
                utterances[^1].Add(words);
                utterances[^1].Notes.AddRange(line.Notes);
            }
        }

        return utterances.Count < FewestStamps ? null : new Conversation("times", title, utterances)
        {
            Pattern = SpeakerPattern.Times,
            HasLabels = false,
            KeepsApart = true,
            Warnings = [new ReadWarning("NO_SPEAKERS_FOUND")],
        };
    }

    private static Conversation? ByLook(IReadOnlyList<SourceLine> lines, int fewestChanges)
    {
        var body = BodyOf(lines);
        return ByLook(lines, body, line => line.IsBold, "bold", fewestChanges)
            ?? ByLook(lines, body, line => line.IsItalic, "italic", fewestChanges);
    }

    private static List<SourceLine> BodyOf(IReadOnlyList<SourceLine> lines) =>
        lines.SkipWhile(line => line.IsHeading || !HasWords(line)).ToList();

    private static IReadOnlyList<string> TitleOf(IReadOnlyList<SourceLine> lines, List<SourceLine> body) =>
        [.. lines.Take(lines.Count - body.Count).Select(line => line.Text.Trim()).Where(text => text.Length > 0)];

    private static bool HasWords(SourceLine line) => !string.IsNullOrWhiteSpace(line.Text);

    private static Conversation? ByLook(
        IReadOnlyList<SourceLine> lines,
        List<SourceLine> body,
        Func<SourceLine, bool> asks,
        string name,
        int fewestChanges)
    {
        var words = body.Where(HasWords).ToList();
        var changes = words.Zip(words.Skip(1)).Count(pair => asks(pair.First) != asks(pair.Second));
        if (changes < fewestChanges)
        {
            return null;
        }

        var utterances = new List<Utterance>();
        foreach (var line in words)
        {
            var label = asks(line) ? Interviewer : Respondent;
            if (utterances.Count == 0 || utterances[^1].Label != label)
            {
                utterances.Add(new Utterance(label));
            }

            utterances[^1].Add(line.Text);
            utterances[^1].Notes.AddRange(line.Notes);
        }

        return new Conversation(name, TitleOf(lines, body), utterances)
        {
            Pattern = SpeakerPattern.Bold,
            HasLabels = false,
            Warnings = [new ReadWarning("SPEAKERS_FROM_FORMATTING", Place: name)],
        };
    }
}
