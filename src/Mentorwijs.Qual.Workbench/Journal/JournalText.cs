namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>A text that a person typed (memo, message …), kept outside the chain so that it can be erased.</summary>
internal sealed class JournalText
{
    public required long Seq { get; init; }

    /// <summary>SHA-256 of the text: what stands for it in the entry.</summary>
    public required string Hash { get; init; }

    /// <summary>Null after erasure; the chain stays valid.</summary>
    public string? Text { get; set; }
}
