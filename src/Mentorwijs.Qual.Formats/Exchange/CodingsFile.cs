namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>Codings as they travel in a file: everything by name, places by turn.</summary>
public sealed record CodingsFile
{
    /// <summary>Slug of the codebook of every coding that names none; null = the project's own.</summary>
    public string? Codebook { get; init; }

    /// <summary>Version of that codebook.</summary>
    public string? CodebookVersion { get; init; }

    /// <summary>Coder → the transcripts this coder has codings in; for people, not read back.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Coders { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    public required IReadOnlyList<CodingLine> Codings { get; init; }
}

/// <summary>One coding in a file.</summary>
public sealed record CodingLine
{
    /// <summary>What the file calls it; only used to say which coding is meant.</summary>
    public string? Id { get; init; }

    /// <summary>Name of the transcript: its file name without extension.</summary>
    public required string Transcript { get; init; }

    public required string Coder { get; init; }

    /// <summary>0-based turn in which it starts.</summary>
    public required int TurnIndex { get; init; }

    /// <summary>0-based turn in which it ends; null = the same one.</summary>
    public int? EndTurnIndex { get; init; }

    /// <summary>Label of who speaks there; for people, not read back.</summary>
    public string? Speaker { get; init; }

    /// <summary>The passage itself, to prove that the place is right.</summary>
    public string? Quote { get; init; }

    /// <summary>1-based: which one, where the quote stands in the turn more than once; not read back.</summary>
    public int? Occurrence { get; init; }

    /// <summary>UTF-16 offset in the text of the turn, inclusive.</summary>
    public required int Start { get; init; }

    /// <summary>UTF-16 offset in the text of the (last) turn, exclusive.</summary>
    public required int End { get; init; }

    public required string Code { get; init; }

    /// <summary>Slug of the codebook; null = that of the file.</summary>
    public string? Book { get; init; }

    /// <summary>Version of that book when it is not the file's.</summary>
    public string? BookVersion { get; init; }

    /// <summary>Slug of the round; null = the round in which the transcript is coded.</summary>
    public string? Round { get; init; }

    /// <summary>"consensus", or "coder" (also when null).</summary>
    public string? Source { get; init; }

    /// <summary>How quotable, 0 to 3.</summary>
    public int? Star { get; init; }

    /// <summary>True: the coder was not sure; null = sure.</summary>
    public bool? IsUncertain { get; init; }

    public string? Memo { get; init; }

    /// <summary>Every other key with a text behind it: dimension → value, e.g. richting → belemmerend.</summary>
    public IReadOnlyDictionary<string, string> Marks { get; init; } = new Dictionary<string, string>();
}
