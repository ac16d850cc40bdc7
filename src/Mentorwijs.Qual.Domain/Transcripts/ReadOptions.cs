namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>What a person may say about a file when the guess of the reader is wrong.</summary>
public sealed record ReadOptions
{
    public static readonly ReadOptions Guess = new();

    /// <summary>Encodings a person can choose, by the names <see cref="Encoding"/> takes.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];

    /// <summary>Encoding of a plain text file; null lets the reader find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Labels that are speakers, however often they occur in the file.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];
}
