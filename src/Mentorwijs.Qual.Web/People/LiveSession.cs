using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace Mentorwijs.Qual.Web.People;

/// <summary>Looks every minute whether the reader of an open page may go on reading.</summary>
/// <remarks>What a person may do is asked at every act; this ends what they have in view.</remarks>
public sealed class LiveSession(
    ILoggerFactory loggers, Session session, CircuitActivity activity, TimeProvider clock)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        clock.GetUtcNow() - activity.LastAt < Session.Idle
        && await session.IsOpenAsync(authenticationState.User, cancellationToken);
}
