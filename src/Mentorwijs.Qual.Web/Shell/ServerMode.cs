using System.Net;
using System.Threading.RateLimiting;
using Mentorwijs.Qual.Web.People;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What a server needs that a computer of one's own does not.</summary>
public static class ServerMode
{
    /// <summary>Limits the tries to sign in from one address.</summary>
    public const string SignInLimit = "sign-in";

    private const int TriesInAMinute = 10;

    public static void AddServerMode(this IServiceCollection services, PublicOrigins origins)
    {
        services.PostConfigure<ForwardedHeadersOptions>(headers =>
        {
            // whose address it was, from a proxy on this computer alone; scheme and host are ours to say
            headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor;
            headers.KnownProxies.Clear();
            headers.KnownProxies.Add(IPAddress.IPv6Loopback);
            headers.KnownIPNetworks.Clear();
            headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse("127.0.0.0/8"));
        });
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(SignInLimit, LimitOf);
        });
        services.AddSingleton<Session>();
        if (origins.IsServer)
        {
            services.AddScoped<CircuitActivity>();
            services.AddScoped<CircuitHandler>(provider => provider.GetRequiredService<CircuitActivity>());
            services.AddScoped<AuthenticationStateProvider, LiveSession>();
        }
    }

    /// <summary>Before everything that looks at the request.</summary>
    public static void UseServerMode(this WebApplication app, PublicOrigins origins)
    {
        if (!origins.IsServer)
        {
            return;
        }

        app.UseForwardedHeaders();
        if (origins.IsSecure)
        {
            // TLS ends in front of us, and nobody is told of another address than the https one
            app.Use((context, next) =>
            {
                context.Request.Scheme = Uri.UriSchemeHttps;
                return next(context);
            });
        }
    }

    /// <summary>On a computer of one's own there is nothing to log in to, and no password to choose.</summary>
    public static void UsePasswordsOnServerOnly(this WebApplication app, PublicOrigins origins)
    {
        if (origins.IsServer)
        {
            return;
        }

        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/login", StringComparison.OrdinalIgnoreCase)
                && !context.Request.Path.StartsWithSegments("/welcome", StringComparison.OrdinalIgnoreCase))
            {
                return next(context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }

    // Looking at the form costs nothing; sending it is a try.
    private static RateLimitPartition<string> LimitOf(HttpContext context) => HttpMethods.IsPost(context.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions
            {
                PermitLimit = TriesInAMinute,
                Window = TimeSpan.FromMinutes(1),
            })
        : RateLimitPartition.GetNoLimiter("");
}
