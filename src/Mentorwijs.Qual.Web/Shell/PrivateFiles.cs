using System.Runtime.InteropServices;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Keeps everything this program writes from the other users of the computer.</summary>
public static class PrivateFiles
{
    /// <summary>Octal 077: new files get 0600, new folders 0700, also those SQLite makes beside the database.</summary>
    private const uint NothingForOthers = 0b000_111_111;

    public static void OnlyForThisUser()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = SetMask(NothingForOthers);
        }
    }

    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint SetMask(uint mask);
}
