using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>The folder that holds everything of one installation: database, keys, lock.</summary>
/// <remarks>On Unix only its owner can enter it (0700).</remarks>
public sealed class DataFolder
{
    /// <summary>The file with all of the work.</summary>
    public const string DatabaseName = "qual.db";

    private DataFolder(string path) => FullPath = path;

    public string FullPath { get; }

    /// <summary>LocalApplicationData/mentorwijs-qual of the user who started the program.</summary>
    public static string DefaultPath => Path.Combine(
        Environment.GetFolderPath(
            Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create),
        "mentorwijs-qual");

    /// <summary>
    /// Makes the folder when it is not there. Refuses a relative path: it would depend on where one stands.
    /// </summary>
    public static Outcome<DataFolder> Open(string path)
    {
        if (!Path.IsPathFullyQualified(path))
        {
            return new DataFolderIsRelative(path);
        }

        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(path);
            }
            else
            {
                Directory.CreateDirectory(
                    path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return new DataFolderCannotBeMade(path);
        }

        return new DataFolder(Path.GetFullPath(path));
    }

    /// <summary>A folder in which work has been stored before; nothing is made.</summary>
    public static Outcome<DataFolder> Find(string path)
    {
        if (!Path.IsPathFullyQualified(path))
        {
            return new DataFolderIsRelative(path);
        }

        var folder = new DataFolder(Path.GetFullPath(path));
        return File.Exists(folder.PathOf(DatabaseName)) ? folder : new NoWorkInDataFolder(folder.FullPath);
    }

    public string PathOf(string name) => Path.Combine(FullPath, name);
}

/// <summary>The data folder must be named by a full path.</summary>
public sealed record DataFolderIsRelative(string Path) : Refusal;

/// <summary>The folder is not there and cannot be made.</summary>
public sealed record DataFolderCannotBeMade(string Path) : Refusal;

/// <summary>The work in the folder may not be read by whoever started the program.</summary>
public sealed record DataFolderCannotBeRead(string Path) : Refusal;

/// <summary>Whoever started the program may not write in the folder.</summary>
public sealed record DataFolderCannotBeWritten(string Path) : Refusal;

/// <summary>Another running program holds this data folder.</summary>
public sealed record DataFolderIsInUse(string Path) : Refusal;

/// <summary>The folder is empty or not there, so there is nothing to read.</summary>
public sealed record NoWorkInDataFolder(string Path) : Refusal;
