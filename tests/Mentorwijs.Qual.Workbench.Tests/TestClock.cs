namespace Mentorwijs.Qual.Workbench.Tests;

/// <summary>A clock that a test sets; begins on a Monday morning.</summary>
internal sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => _now;

    public void Forward(TimeSpan by) => _now += by;
}
