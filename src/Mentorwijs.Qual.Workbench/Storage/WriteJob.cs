namespace Mentorwijs.Qual.Workbench.Storage;

/// <summary>One command on its way through the writer.</summary>
internal abstract class WriteJob
{
    /// <summary>Runs it; false = roll back what it wrote.</summary>
    public abstract Task<bool> RunAsync(QualDbContext db, CancellationToken ct);

    /// <summary>The commit has returned: answer the caller.</summary>
    public abstract void Acknowledge();

    /// <summary>The commit failed: the caller gets the exception, unless it already has one of its own.</summary>
    public abstract void Fail(Exception trouble);
}

/// <summary>A command with an answer of its own.</summary>
/// <param name="run">The answer, and whether what was written may stay.</param>
/// <param name="committed">Called once after the commit, after the caller is answered.</param>
internal sealed class WriteJob<T>(
    Func<QualDbContext, CancellationToken, Task<(T Answer, bool Keep)>> run, Action? committed = null) : WriteJob
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;
    private Exception? _trouble;
    private bool _kept;

    public Task<T> Answer => _answer.Task;

    public override async Task<bool> RunAsync(QualDbContext db, CancellationToken ct)
    {
        try
        {
            (_result, _kept) = await run(db, ct);
        }
        catch (Exception trouble)
        {
            // Our own bug in one command must not take its neighbours in the same commit with it.
            _trouble = trouble;
        }

        return _kept;
    }

    public override void Acknowledge()
    {
        if (_trouble is not null)
        {
            _answer.TrySetException(_trouble);
            return;
        }

        _answer.TrySetResult(_result!); // not null: run has set it, or _trouble is there
        if (_kept)
        {
            committed?.Invoke();
        }
    }

    public override void Fail(Exception trouble) => _answer.TrySetException(_trouble ?? trouble);
}
