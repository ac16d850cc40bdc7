using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>Keeps a second program off the data folder: two writers would each believe to be the only one.</summary>
/// <remarks>An open file without sharing; the operating system lets go of it when the process dies.</remarks>
internal sealed class FolderLock(DataFolder folder) : IDisposable
{
    public const string FileName = "mwq.lock";

    private FileStream? _held;

    public Outcome<Done> Take()
    {
        try
        {
            _held ??= new FileStream(
                folder.PathOf(FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            return Done.It;
        }
        catch (UnauthorizedAccessException)
        {
            return new DataFolderCannotBeWritten(folder.FullPath);
        }
        catch (IOException)
        {
            return new DataFolderIsInUse(folder.FullPath);
        }
    }

    public void Dispose() => _held?.Dispose();
}
