namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>What a reader made of a file, before a person has looked at it; nothing of it is stored.</summary>
public sealed record TranscriptDraft
{
    /// <summary>The layout that was recognised, e.g. "docx-table-2", "docx-labels", "txt-labels".</summary>
    public required string Format { get; init; }

    /// <summary>Encoding of a plain text file ("utf-8", "windows-1252" …); null for other files.</summary>
    public string? Encoding { get; init; }

    public required IReadOnlyList<DraftSpeaker> Speakers { get; init; }

    public required IReadOnlyList<DraftTurn> Turns { get; init; }

    /// <summary>Lines before the first turn: attributes of the interview, never part of the text.</summary>
    public IReadOnlyList<string> TitleBlock { get; init; } = [];

    public IReadOnlyList<ReadWarning> Warnings { get; init; } = [];
}

/// <summary>A label in the file; the role is a guess when the file does not say it.</summary>
/// <param name="Label">Unique in the draft; empty when the file has no labels.</param>
/// <param name="Role">Proposed role.</param>
/// <param name="RoleFromFile">False: a person must say who this is.</param>
public sealed record DraftSpeaker(string Label, SpeakerRole Role, bool RoleFromFile);

/// <summary>One turn; a \n in the text is a further paragraph of the same turn.</summary>
public sealed record DraftTurn(string Speaker, string Text, long? StartMs = null, long? EndMs = null);

/// <summary>Something a person should know about how a file was read; the words stand in Workbench/Texts.</summary>
/// <param name="Code">E.g. TITLE_BLOCK.</param>
/// <param name="Count">How many, where that can be said.</param>
/// <param name="Place">Where, e.g. a label or a paragraph number.</param>
public sealed record ReadWarning(string Code, int? Count = null, string? Place = null);
