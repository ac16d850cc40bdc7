using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>What one speaker says until the next label; becomes a turn, or a part of one.</summary>
internal sealed class Utterance(string label)
{
    public string Label { get; } = label;

    public List<string> Paragraphs { get; } = [];

    public List<string> Notes { get; } = [];

    public long? StartMs { get; set; }

    public long? EndMs { get; set; }

    public TimePrecision Precision { get; set; }

    /// <summary>Adds a paragraph unless it is blank.</summary>
    public void Add(string paragraph)
    {
        var words = paragraph.Trim();
        if (words.Length > 0)
        {
            Paragraphs.Add(words);
        }
    }
}

/// <summary>A file cut into utterances.</summary>
internal sealed record Conversation(
    string Layout,
    IReadOnlyList<string> Title,
    IReadOnlyList<Utterance> Utterances)
{
    /// <summary>The pattern its speakers were found by.</summary>
    public required SpeakerPattern Pattern { get; init; }

    /// <summary>False: the labels were made up by us.</summary>
    public bool HasLabels { get; init; } = true;

    /// <summary>True: a line break in the file is only the width of a screen, so lines are joined by a space.</summary>
    public bool IsFlowing { get; init; }

    /// <summary>True: utterances of one speaker that follow each other stay turns of their own.</summary>
    public bool KeepsApart { get; init; }

    /// <summary>Lines that stand outside the conversation, kept as notes.</summary>
    public IReadOnlyList<string> Outside { get; init; } = [];

    /// <summary>Heading rows, page headers and footers.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}
