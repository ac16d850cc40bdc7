using Microsoft.IO;

namespace Mentorwijs.Qual.Formats;

/// <summary>Memory for files that are being made: blocks that are used again, not one array that doubles.</summary>
/// <remarks>
/// Arrays of more than 85,000 bytes stay until the whole heap is cleared; a chapter of 5,000 quotes left 40 MB of
/// them. Blocks are wiped before somebody else's file is made in them.
/// </remarks>
public static class WorkStreams
{
    private const int BlockSize = 1 << 16;

    /// <summary>So much is kept for the next file.</summary>
    private const int MostKept = 1 << 24;

    private static readonly RecyclableMemoryStreamManager Blocks = new(new RecyclableMemoryStreamManager.Options
    {
        BlockSize = BlockSize,
        MaximumSmallPoolFreeBytes = MostKept,
        MaximumLargePoolFreeBytes = MostKept,
        ZeroOutBuffer = true,
    });

    /// <summary>Empty, to write, seek and read; gives its blocks back when it is disposed of.</summary>
    public static MemoryStream Open() => Blocks.GetStream();
}
