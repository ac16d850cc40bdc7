namespace Mentorwijs.Qual.Cli;

/// <summary>A file that a command reads.</summary>
internal static class InFile
{
    /// <summary>True when there is something to read: a link has to lead to a file as well.</summary>
    public static bool IsThere(FileInfo file)
    {
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) is { } target
                ? File.Exists(target.FullName)
                : file.Exists;
        }
        catch (IOException)
        {
            return false; // not there at all, or links that lead round
        }
    }
}
