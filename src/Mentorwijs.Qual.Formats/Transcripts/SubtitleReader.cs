using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>WebVTT and SubRip: voices in tags, or labels in the words; cues of one speaker flow together.</summary>
internal static class SubtitleReader
{
    public static Outcome<TranscriptDraft> ReadVtt(byte[] file, ReadOptions options) => Read(file, options, "vtt");

    public static Outcome<TranscriptDraft> ReadSrt(byte[] file, ReadOptions options) => Read(file, options, "srt");

    private static Outcome<TranscriptDraft> Read(byte[] file, ReadOptions options, string format)
    {
        var decoded = PlainText.Decode(file, options.Encoding);
        if (!decoded.IsDone)
        {
            return decoded.Refusal!; // not null: it is not done
        }

        var plain = decoded.Value;
        var lines = TxtReader.Lines(plain.Text);
        var (cues, skipped) = SubtitleCues.Of(lines);
        if (Conversation(cues, options) is not { } conversation)
        {
            return new PatternFindsNothing(options.Pattern);
        }

        var hasHeader = format != "vtt" || lines[0].TrimStart('\uFEFF').StartsWith("WEBVTT", StringComparison.Ordinal);
        var draft = DraftMaking.Make(
            conversation,
            $"{format}-{conversation.Layout}",
            [.. plain.Warnings, .. Warnings(cues, skipped, hasHeader)]);
        return draft.Then<TranscriptDraft>(done => done with
        {
            Encoding = plain.EncodingName,
            LineEndings = plain.LineEndings,
        });
    }

    private static Conversation? Conversation(IReadOnlyList<SubtitleCue> cues, ReadOptions options) =>
        options.Pattern switch
        {
            SpeakerPattern.Automatic => Voices(cues) ?? Labels(cues, options) ?? Sentences(cues),
            SpeakerPattern.Voices => Voices(cues),
            SpeakerPattern.Paragraphs => Sentences(cues) with { Warnings = [] },
            _ => Labels(cues, options),
        };

    // Tags name the voices. The ids "guid/12-0" are those of Teams.
    private static Conversation? Voices(IReadOnlyList<SubtitleCue> cues)
    {
        if (!cues.Any(cue => cue.Pieces.Any(piece => piece.Voice is not null)))
        {
            return null;
        }

        var spoken = new SpokenCues();
        foreach (var cue in InOrder(cues))
        {
            foreach (var piece in cue.Pieces.Where(piece => !string.IsNullOrWhiteSpace(piece.Text)))
            {
                spoken.Add(cue, piece.Voice, piece.Text);
            }
        }

        return new Conversation("teams", [], spoken.Utterances)
        {
            Pattern = SpeakerPattern.Voices,
            IsFlowing = true,
        };
    }

    // A label stands on the first cue of a turn; the cues after it go on.
    private static Conversation? Labels(IReadOnlyList<SubtitleCue> cues, ReadOptions options)
    {
        var rows = InOrder(cues)
            .SelectMany(cue => cue.Pieces.Select(piece => (cue, Text: Undashed(piece.Text)))).ToList();
        var lines = rows.ConvertAll(row => new SourceLine(row.Text));
        var vote = LabelLayout.For(options).Where(layout => layout.Name != "times")
            .Select(layout => Vote.Of(layout, lines, options))
            .Where(vote => vote.IsCredible).MaxBy(vote => vote.Hits);
        if (vote is null)
        {
            return null;
        }

        var spoken = new SpokenCues();
        for (var at = 0; at < rows.Count; at++)
        {
            var found = vote.At(at);
            spoken.Add(rows[at].cue, found is null ? null : vote.Spelling(found.Label), found?.Rest ?? rows[at].Text);
        }

        return new Conversation("labels", [], spoken.Utterances)
        {
            Pattern = options.Pattern == SpeakerPattern.Automatic ? vote.Layout.Pattern : options.Pattern,
            IsFlowing = true,
        };
    }

    // No speakers at all: cues flow together to the end of a sentence, since a cue breaks off anywhere.
    private static Conversation Sentences(IReadOnlyList<SubtitleCue> cues)
    {
        var spoken = new SpokenCues { EndsAtSentences = true };
        foreach (var cue in InOrder(cues))
        {
            foreach (var piece in cue.Pieces)
            {
                spoken.Add(cue, null, Undashed(piece.Text));
            }
        }

        return new Conversation("plain", [], spoken.Utterances)
        {
            Pattern = SpeakerPattern.Paragraphs,
            HasLabels = false,
            IsFlowing = true,
            KeepsApart = true,
            Warnings = spoken.Utterances.Count == 0 ? [] : [new ReadWarning("NO_SPEAKERS_FOUND")],
        };
    }

    // Cues may overlap or stand out of order; one without times stays behind the cue before it.
    private static IEnumerable<SubtitleCue> InOrder(IReadOnlyList<SubtitleCue> cues)
    {
        var last = 0L;
        return cues.Select(cue => (cue, At: last = cue.StartMs ?? last))
            .OrderBy(pair => pair.At).Select(pair => pair.cue);
    }

    // "- Ja." marks a change of speaker in film subtitles.
    private static string Undashed(string text) =>
        text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text;

    private static IEnumerable<ReadWarning> Warnings(IReadOnlyList<SubtitleCue> cues, int skipped, bool hasHeader)
    {
        var wrong = cues.Where(cue => cue.StartMs is null).Select(cue => cue.Line).ToList();
        if (wrong.Count > 0)
        {
            // Enough lines to find the trouble; a file of wrong times needs no list of them all.
            var lines = wrong.Take(10).Select(line => line.ToString(CultureInfo.InvariantCulture));
            yield return new ReadWarning("TIME_IGNORED", wrong.Count, string.Join(", ", lines));
        }

        if (skipped > 0)
        {
            yield return new ReadWarning("BLOCKS_SKIPPED", skipped);
        }

        if (!hasHeader)
        {
            yield return new ReadWarning("HEADER_MISSING");
        }
    }
}
