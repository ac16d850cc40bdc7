namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>What a reader made of a file, before a person has looked at it; nothing of it is stored.</summary>
public sealed record TranscriptDraft
{
    /// <summary>The layout that was recognised, e.g. "docx-table-2", "docx-labels", "txt-labels".</summary>
    public required string Format { get; init; }

    /// <summary>How the file shows who speaks, as it was chosen or found.</summary>
    public SpeakerPattern Pattern { get; init; }

    /// <summary>Encoding of a plain text file ("utf-8", "windows-1252" …); null for other files.</summary>
    public string? Encoding { get; init; }

    /// <summary>"LF", "CRLF", "CR" or "mixed", as in a plain text file; null for other files.</summary>
    public string? LineEndings { get; init; }

    /// <summary>"nl", "en", "de" or "fr" by the small words of the text; null when it is not clear.</summary>
    public string? Language { get; init; }

    /// <summary>How fine the times of the file are.</summary>
    public TimePrecision TimePrecision { get; init; }

    public required IReadOnlyList<DraftSpeaker> Speakers { get; init; }

    public required IReadOnlyList<DraftTurn> Turns { get; init; }

    /// <summary>Lines before the first turn: attributes of the interview, never part of the text.</summary>
    public IReadOnlyList<string> TitleBlock { get; init; } = [];

    /// <summary>Footnotes and endnotes: kept beside the text, never in it.</summary>
    public IReadOnlyList<DraftNote> Notes { get; init; } = [];

    /// <summary>Words of the file that stay out of the text: heading rows, page headers and footers, notes.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>How fine times are; f4 writes tenths of a second, subtitles milliseconds.</summary>
public enum TimePrecision
{
    None,
    Seconds,
    Tenths,
    Milliseconds,
}

/// <summary>A label in the file; the role is a guess when the file does not say it.</summary>
/// <param name="Label">Unique in the draft; made up when the file has no labels (LabelFromFile is false).</param>
/// <param name="Role">Proposed role.</param>
/// <param name="RoleFromFile">False: a person must say who this is.</param>
public sealed record DraftSpeaker(string Label, SpeakerRole Role, bool RoleFromFile)
{
    /// <summary>False: the file tells its speakers apart by bold or not at all.</summary>
    public bool LabelFromFile { get; init; } = true;
}

/// <summary>A note of the file itself, e.g. a footnote.</summary>
/// <param name="Text">The note.</param>
/// <param name="Turn">0-based turn it hangs on; null in the title block.</param>
public sealed record DraftNote(string Text, int? Turn);

/// <summary>One turn; a \n in the text is a further paragraph of the same turn.</summary>
public sealed record DraftTurn(string Speaker, string Text, long? StartMs = null, long? EndMs = null);

/// <summary>Something a person should know about how a file was read; the words stand in Workbench/Texts.</summary>
/// <param name="Code">E.g. TITLE_BLOCK.</param>
/// <param name="Count">How many, where that can be said.</param>
/// <param name="Place">Where, e.g. a label or a paragraph number.</param>
public sealed record ReadWarning(string Code, int? Count = null, string? Place = null)
{
    /// <summary>Only for TRACKED_CHANGES.</summary>
    public int? Insertions { get; init; }

    /// <summary>Only for TRACKED_CHANGES.</summary>
    public int? Deletions { get; init; }
}
