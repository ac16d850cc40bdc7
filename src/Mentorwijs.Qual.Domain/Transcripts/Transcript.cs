using System.Text;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>Names one transcript.</summary>
public readonly record struct TranscriptId(Guid Value) : IId;

/// <summary>One interview as text, cut into speaker turns.</summary>
/// <remarks>
/// Invariant: turns are ordered, disjoint and inside the text; the text is NFC with \n between turns and paragraphs.
/// </remarks>
public sealed class Transcript
{
    // lists, so that storage can fill them row by row
    private readonly List<Speaker> _speakers = [];
    private readonly List<SpeakerTurn> _turns = [];

    private Transcript()
    {
    }

    public TranscriptId Id { get; private init; }

    public ProjectId ProjectId { get; private init; }

    /// <summary>File name without extension, unique in the project.</summary>
    public string Name { get; private init; } = "";

    public string Text { get; private init; } = "";

    /// <summary>Goes up with every correction of the text; a span is only meant for one revision.</summary>
    public int Revision { get; private init; }

    /// <summary>SHA-256 of the text as UTF-8, lower-case hexadecimal.</summary>
    public string TextHash { get; private init; } = "";

    public DateTimeOffset ImportedAt { get; private init; }

    public IReadOnlyList<Speaker> Speakers { get => _speakers; private init => _speakers = [.. value]; }

    public IReadOnlyList<SpeakerTurn> Turns { get => _turns; private init => _turns = [.. value]; }

    /// <summary>
    /// Joins the turns (speaker, text, start in ms) to one text; blank turns are left out.
    /// Refuses a transcript without any turn.
    /// </summary>
    public static Outcome<Transcript> Create(
        TranscriptId id,
        ProjectId projectId,
        string name,
        IReadOnlyList<Speaker> speakers,
        IEnumerable<(SpeakerId Speaker, string Text, long? StartMs)> turns,
        DateTimeOffset at)
    {
        var text = new StringBuilder();
        var placed = new List<SpeakerTurn>();
        foreach (var turn in turns)
        {
            var words = Normal(turn.Text);
            if (words.Length == 0)
            {
                continue;
            }

            if (text.Length > 0)
            {
                text.Append('\n');
            }

            var span = new TextSpan(text.Length, text.Length + words.Length);
            text.Append(words);
            placed.Add(new SpeakerTurn
            {
                Ordinal = placed.Count,
                SpeakerId = turn.Speaker,
                Span = span,
                StartMs = turn.StartMs,
            });
        }

        if (placed.Count == 0)
        {
            return new NoTextInFile();
        }

        var whole = text.ToString();
        return new Transcript
        {
            Id = id,
            ProjectId = projectId,
            Name = name,
            Text = whole,
            Revision = 1,
            TextHash = TextHashing.Sha256(whole),
            ImportedAt = at,
            Speakers = speakers,
            Turns = placed,
        };
    }

    // Half a surrogate pair, which a file may hold, becomes U+FFFD: it can be neither normalised nor stored as UTF-8.
    private static string Normal(string text) => Encoding.Unicode.GetString(Encoding.Unicode.GetBytes(text))
        .ReplaceLineEndings("\n")
        .Normalize(NormalizationForm.FormC)
        .Trim();

    /// <summary>The span as it will be stored (snapped to graphemes), or why it cannot be.</summary>
    public Outcome<TextSpan> Place(int start, int end)
    {
        if (start < 0 || end > Text.Length || start > end)
        {
            return new SpanOutsideTranscript(start, end, Text.Length);
        }

        var span = new TextSpan(start, end).SnapTo(Text);
        return span.IsEmpty ? new SpanIsEmpty() : span;
    }
}

/// <summary>A span that does not lie in the text (its revision may have changed); offsets in UTF-16 units.</summary>
public sealed record SpanOutsideTranscript(int Start, int End, int Length) : Refusal;

/// <summary>Nothing, or only white space, is selected.</summary>
public sealed record SpanIsEmpty : Refusal;

/// <summary>A file with no words in it.</summary>
public sealed record NoTextInFile : Refusal;
