using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Cuts lines into utterances by the layout of labels that explains most lines.</summary>
internal static class LineConversation
{
    /// <summary>The conversation, or null when no layout of labels fits.</summary>
    public static Conversation? Find(IReadOnlyList<SourceLine> lines, ReadOptions options)
    {
        var best = LabelLayout.For(options)
            .Select(layout => Vote.Of(layout, lines, options))
            .Where(vote => vote.IsCredible)
            .MaxBy(vote => vote.Hits);
        return best is null ? null : Cut(lines, best, options);
    }

    private static Conversation Cut(IReadOnlyList<SourceLine> lines, Vote vote, ReadOptions options)
    {
        var title = new List<string>();
        var utterances = new List<Utterance>();
        var isInSameParagraph = 0;
        for (var at = 0; at < lines.Count; at++)
        {
            var line = lines[at];
            if (vote.At(at) is { } found)
            {
                var utterance = new Utterance(vote.Spelling(found.Label));
                utterance.Notes.AddRange(line.Notes);
                SetTime(utterance, found.Time);
                AddWords(utterance, found.Rest);
                utterances.Add(utterance);
                if (vote.Layout.IsWholeLine && at + 1 < lines.Count && !lines[at + 1].StartsParagraph)
                {
                    isInSameParagraph++;
                }
            }
            else if (utterances.Count == 0)
            {
                AddTitle(title, line.Text);
            }
            else
            {
                utterances[^1].Notes.AddRange(line.Notes);
                AddWords(utterances[^1], line.Text);
            }
        }

        // Teams puts name, time and words in one paragraph with a line break.
        var name = vote.Layout.Name == "times" && isInSameParagraph > utterances.Count / 2 ? "teams" : vote.Layout.Name;
        return new Conversation(HasStamps(utterances) ? "f4" : name, title, utterances)
        {
            Pattern = options.Pattern == SpeakerPattern.Automatic ? vote.Layout.Pattern : options.Pattern,
        };
    }

    private static void AddTitle(List<string> title, string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            title.Add(line.Trim());
        }
    }

    // A stamp at the start of words is the start of the utterance; at the end (f4, f5, MAXQDA) its end.
    private static void AddWords(Utterance utterance, string words)
    {
        if (utterance.Paragraphs.Count == 0 && utterance.StartMs is null)
        {
            SetTime(utterance, TimeStamps.TakeStart(ref words));
        }

        if (TimeStamps.TakeEnd(ref words) is { } stamp && TimeStamps.Parse(stamp) is { } time)
        {
            utterance.EndMs = time.Ms;
            utterance.Precision = time.Precision;
        }

        utterance.Add(words);
    }

    private static void SetTime(Utterance utterance, string? stamp)
    {
        if (stamp is not null && TimeStamps.Parse(stamp) is { } time)
        {
            utterance.StartMs = time.Ms;
            utterance.Precision = time.Precision;
        }
    }

    // End stamps only: the start of a paragraph is then where the one before it ended.
    private static bool HasStamps(List<Utterance> utterances)
    {
        var stamped = utterances.Count(utterance => utterance.EndMs is not null);
        if (stamped * 2 < utterances.Count || utterances.Exists(utterance => utterance.StartMs is not null))
        {
            return false;
        }

        var before = 0L;
        foreach (var utterance in utterances)
        {
            utterance.StartMs = before;
            before = utterance.EndMs ?? before;
        }

        return true;
    }
}
