namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Gathers a burst of changes into one call, 200 ms after its first: a page need not load for each.</summary>
/// <remarks>
/// Trailing: a change that comes during the call leads to another call, so the last one is never missed.
/// </remarks>
public sealed class LatestChange : IDisposable
{
    public static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    private readonly ITimer _timer;
    private int _isWaiting;

    public LatestChange(TimeProvider clock, Func<Task> call) =>
        _timer = clock.CreateTimer(_ => Call(call), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Something changed; returns at once.</summary>
    public void Heard()
    {
        if (Interlocked.Exchange(ref _isWaiting, 1) == 0)
        {
            _timer.Change(Wait, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    // A timer has nobody to hand the task to; the call itself reports what goes wrong in it.
    private void Call(Func<Task> call)
    {
        Interlocked.Exchange(ref _isWaiting, 0);
        _ = call();
    }
}
