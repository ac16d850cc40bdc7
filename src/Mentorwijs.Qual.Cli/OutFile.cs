namespace Mentorwijs.Qual.Cli;

/// <summary>Writes a file in one go: who looks at it sees the old one or the new one, never half of it.</summary>
internal static class OutFile
{
    /// <summary>True when a file can come there: the folder is there, and no folder has that name.</summary>
    public static bool CanBe(FileInfo target) =>
        target.Directory is { Exists: true } && !Directory.Exists(target.FullName);

    public static async Task WriteAsync(FileInfo target, byte[] content, CancellationToken ct)
    {
        var unfinished = $"{target.FullName}.{Guid.NewGuid():N}.part";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, ct);
            File.Move(unfinished, target.FullName, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
