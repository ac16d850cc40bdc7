using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Conversations without labels: questions in bold or italic, or no sign at all.</summary>
internal static class LookConversation
{
    public const string Interviewer = "Interviewer";
    public const string Respondent = "Respondent";

    // Below this many changes of look a bold line is an emphasis or a heading, not a question.
    private const int FewestChanges = 3;

    public static Conversation Of(IReadOnlyList<SourceLine> lines)
    {
        var body = lines.SkipWhile(line => line.IsHeading || string.IsNullOrWhiteSpace(line.Text)).ToList();
        return ByLook(lines, body, line => line.IsBold, "bold")
            ?? ByLook(lines, body, line => line.IsItalic, "italic")
            ?? Unlabelled(lines);
    }

    private static Conversation? ByLook(
        IReadOnlyList<SourceLine> lines, List<SourceLine> body, Func<SourceLine, bool> asks, string name)
    {
        var words = body.Where(line => !string.IsNullOrWhiteSpace(line.Text)).ToList();
        var changes = words.Zip(words.Skip(1)).Count(pair => asks(pair.First) != asks(pair.Second));
        if (changes < FewestChanges)
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

        var title = lines.Take(lines.Count - body.Count)
            .Select(line => line.Text.Trim()).Where(text => text.Length > 0);
        return new Conversation(name, [.. title], utterances)
        {
            HasLabels = false,
            Warnings = [new ReadWarning("SPEAKERS_FROM_FORMATTING", Place: name)],
        };
    }

    // Each paragraph is an utterance of one speaker: nothing in the file says more.
    private static Conversation Unlabelled(IReadOnlyList<SourceLine> lines)
    {
        var utterances = new List<Utterance>();
        foreach (var line in lines.Where(line => !string.IsNullOrWhiteSpace(line.Text)))
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
            HasLabels = false,
            Warnings = [new ReadWarning("NO_SPEAKERS_FOUND")],
        };
    }
}
