using Mentorwijs.Qual.Web.Shell;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class LatestChangeTests
{
    [Fact]
    public void After_a_quiet_moment_a_change_is_passed_on_at_once()
    {
        var clock = new HandClock();
        var calls = 0;
        using var latest = new LatestChange(clock, () => Task.FromResult(++calls));

        latest.Heard();
        clock.Ring();
        clock.Pass(LatestChange.Wait);
        latest.Heard();
        clock.Ring();

        Assert.Equal([TimeSpan.Zero, TimeSpan.Zero], clock.Waits);
        Assert.Equal(2, calls);
    }

    [Fact]
    public void A_burst_leads_to_one_call_for_all_that_waits()
    {
        var clock = new HandClock();
        var calls = 0;
        using var latest = new LatestChange(clock, () => Task.FromResult(++calls));
        latest.Heard();
        clock.Ring();
        clock.Pass(TimeSpan.FromMilliseconds(50));

        latest.Heard();
        latest.Heard();
        latest.Heard();

        Assert.Equal(1, calls);
        Assert.Equal([TimeSpan.Zero, TimeSpan.FromMilliseconds(150)], clock.Waits);
        clock.Ring();
        Assert.Equal(2, calls);
    }

    [Fact]
    public void A_change_during_the_call_leads_to_another()
    {
        var clock = new HandClock();
        var calls = 0;
        LatestChange? latest = null;
        latest = new LatestChange(clock, () =>
        {
            if (++calls == 1)
            {
                latest!.Heard(); // not null: it is the one that calls
            }

            return Task.CompletedTask;
        });

        latest.Heard();
        clock.Ring();
        clock.Ring();

        Assert.Equal(2, calls);
        latest.Dispose();
    }

    /// <summary>A clock whose one timer goes off when the test says so.</summary>
    private sealed class HandClock : TimeProvider, ITimer
    {
        private Action _ring = () => { };
        private long _now;

        public List<TimeSpan> Waits { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Ring() => _ring();

        public void Pass(TimeSpan time) => _now += time.Ticks;

        public override long GetTimestamp() => _now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _ring = () => callback(state);
            return this;
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Waits.Add(dueTime);
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
