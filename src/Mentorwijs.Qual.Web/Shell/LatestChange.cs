namespace Mentorwijs.Qual.Web.Shell;

/// <summary>
/// Passes a change on at once after a quiet moment, and gathers a burst into one call every 200 ms: a page need not
/// load for each.
/// </summary>
/// <remarks>
/// Trailing: a change that comes during the call leads to another call, so the last one is never missed.
/// </remarks>
public sealed class LatestChange : IDisposable
{
    public static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(200);

    private readonly TimeProvider _clock;
    private readonly ITimer _timer;
    private int _isWaiting;
    private long _called;

    public LatestChange(TimeProvider clock, Func<Task> call)
    {
        _clock = clock;
        _called = clock.GetTimestamp() - (long)(Wait.TotalSeconds * clock.TimestampFrequency); // nothing to wait for
        _timer = clock.CreateTimer(_ => Call(call), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something changed; returns at once.</summary>
    public void Heard()
    {
        if (Interlocked.Exchange(ref _isWaiting, 1) == 0)
        {
            _timer.Change(StillToWait(), Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose() => _timer.Dispose();

    private TimeSpan StillToWait()
    {
        var left = Wait - _clock.GetElapsedTime(Volatile.Read(ref _called));
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    // A timer has nobody to hand the task to; the call itself reports what goes wrong in it.
    private void Call(Func<Task> call)
    {
        Volatile.Write(ref _called, _clock.GetTimestamp());
        Interlocked.Exchange(ref _isWaiting, 0);
        _ = call();
    }
}
