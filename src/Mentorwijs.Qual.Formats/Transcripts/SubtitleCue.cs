namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>One cue of a subtitle file.</summary>
/// <param name="Line">1-based line of its times in the file.</param>
/// <param name="StartMs">Null when the times cannot be right.</param>
/// <param name="EndMs">As the start.</param>
/// <param name="Pieces">Its words in order, each with the voice that is named for it.</param>
internal sealed record SubtitleCue(int Line, long? StartMs, long? EndMs, IReadOnlyList<CuePiece> Pieces);

/// <summary>Words of a cue on one line; the voice is null when no tag names one.</summary>
internal sealed record CuePiece(string? Voice, string Text);
