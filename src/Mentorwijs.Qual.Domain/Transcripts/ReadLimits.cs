namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>How much of a foreign file is read; past these a file is refused, never cut off.</summary>
public static class ReadLimits
{
    /// <summary>Bytes of the file itself: 50 MB.</summary>
    public const int FileBytes = FileMb * 1024 * 1024;

    public const int FileMb = 50;

    /// <summary>Parts in a zip container.</summary>
    public const int Parts = 2_000;

    /// <summary>Sum of the sizes a zip container declares, in MB.</summary>
    public const int DeclaredMb = 200;

    /// <summary>One unpacked part, in MB.</summary>
    public const int PartMb = 100;

    /// <summary>Unpacked to packed, once a part is over 10 MB; speech as XML packs to about 10 : 1.</summary>
    public const int Ratio = 200;

    /// <summary>Elements inside each other in XML; a Word table takes three.</summary>
    public const int Depth = 256;

    /// <summary>Characters of one XML part, and of the text of a transcript (about 1.6 million words).</summary>
    public const int XmlCharacters = 50_000_000;

    public const int TextCharacters = 10_000_000;

    /// <summary>Time for one file.</summary>
    public const int Seconds = 30;
}
