namespace Mentorwijs.Qual.Cli;

/// <summary>Writes a file in one go: who looks at it sees the old one or the new one, never half of it.</summary>
internal static class OutFile
{
    /// <summary>Key of the refusal when no file can come there, or may not take the place of one; else null.</summary>
    public static string? Complaint(FileInfo target, bool overwrite) =>
        target.Directory is not { Exists: true } || Directory.Exists(target.FullName) ? "NoPlaceForFile"
        : !overwrite && Path.Exists(target.FullName) ? "FileIsThere"
        : null;

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
