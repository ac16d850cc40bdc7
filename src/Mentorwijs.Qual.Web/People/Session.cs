using System.Globalization;
using System.Security.Claims;
using Mentorwijs.Qual.Workbench.People;

namespace Mentorwijs.Qual.Web.People;

/// <summary>How long somebody stays signed in on a server, in a cookie and on an open page.</summary>
public sealed class Session(SessionQuery sessions, TimeProvider clock)
{
    /// <summary>Without a sign of life.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);

    /// <summary>However busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(8);

    private const string StampClaim = "mwq-stamp";

    /// <summary>UTC ticks.</summary>
    private const string SinceClaim = "mwq-since";

    /// <summary>What a cookie carries of its session.</summary>
    public IEnumerable<Claim> Begin(string stamp) =>
    [
        new(StampClaim, stamp),
        new(SinceClaim, clock.GetUtcNow().UtcTicks.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The same session under another name.</summary>
    public static IEnumerable<Claim> Of(ClaimsPrincipal reader) =>
        reader.Claims.Where(claim => claim.Type is StampClaim or SinceClaim);

    public async Task<bool> IsOpenAsync(ClaimsPrincipal reader, CancellationToken ct) =>
        CurrentPerson.Of(reader) is { } actor
        && long.TryParse(reader.FindFirstValue(SinceClaim), CultureInfo.InvariantCulture, out var since)
        && clock.GetUtcNow().UtcTicks - since < Longest.Ticks
        && await sessions.RunAsync(actor.Id, reader.FindFirstValue(StampClaim), ct);
}
