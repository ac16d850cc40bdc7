using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Mentorwijs.Qual.Web.People;

/// <summary>When the reader of an open page last did something.</summary>
public sealed class CircuitActivity(TimeProvider clock) : CircuitHandler
{
    public DateTimeOffset LastAt { get; private set; } = clock.GetUtcNow();

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(
        Func<CircuitInboundActivityContext, Task> next) =>
        context =>
        {
            LastAt = clock.GetUtcNow();
            return next(context);
        };
}
