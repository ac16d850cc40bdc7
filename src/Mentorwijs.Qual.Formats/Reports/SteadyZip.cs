using System.IO.Compression;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Writes a package once more with fixed times and order, so that equal content gives equal bytes.</summary>
internal static class SteadyZip
{
    /// <summary>The earliest time a zip entry can have.</summary>
    private static readonly DateTimeOffset Time = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="instead">By name: what is written in the place of an entry's own bytes; null = nothing.</param>
    public static void Copy(
        Stream package, Stream target, IReadOnlyDictionary<string, Action<Stream>>? instead = null)
    {
        using var steady = WorkStreams.Open();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var copy = new ZipArchive(steady, ZipArchiveMode.Create, leaveOpen: true))
        {
            // [Content_Types].xml sorts first, where readers of the format look for it.
            foreach (var entry in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                // half a second less than the best there is, for a file half as large again
                var written = copy.CreateEntry(entry.FullName, CompressionLevel.Fastest);
                written.LastWriteTime = Time;
                using var sink = written.Open();
                if (instead?.GetValueOrDefault(entry.FullName) is { } write)
                {
                    write(sink);
                    continue;
                }

                using var source = entry.Open();
                source.CopyTo(sink);
            }
        }

        steady.Position = 0;
        steady.CopyTo(target);
    }
}
