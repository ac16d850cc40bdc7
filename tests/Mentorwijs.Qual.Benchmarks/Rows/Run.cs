using Mentorwijs.Qual.Benchmarks.Inputs;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>One run of the driver: a temporary folder, and the inputs in it, made when a row first asks for them.
/// </summary>
internal sealed class Run : IDisposable
{
    private readonly Lazy<Task<CodedFolder>> _coded;
    private readonly Lazy<Task<ComparedFolder>> _compared;
    private readonly Lazy<Task<ComparedFolder>> _board;
    private readonly Lazy<Task<CodedFolder>> _many;
    private int _folders;

    public Run()
    {
        _coded = new(() => CodedFolder.MakeAsync(NewFolder()));
        _many = new(() => CodedFolder.MakeManyAsync(NewFolder()));
        _compared = new(() => ComparedFolder.MakeAsync(NewFolder(), InventedBook.Thirty));
        _board = new(() => ComparedFolder.MakeAsync(NewFolder(), InventedBook.Forty));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("mentorwijs-bench-").FullName;

    public Task<CodedFolder> CodedAsync() => _coded.Value;

    /// <summary>With 50,000 codings.</summary>
    public Task<CodedFolder> ManyAsync() => _many.Value;

    public Task<ComparedFolder> ComparedAsync() => _compared.Value;

    /// <summary>The same with 40 codes.</summary>
    public Task<ComparedFolder> BoardAsync() => _board.Value;

    public string NewFolder() => Path.Combine(Folder, $"data-{Interlocked.Increment(ref _folders)}");

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
