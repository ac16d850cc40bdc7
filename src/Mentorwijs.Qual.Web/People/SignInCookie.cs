using Mentorwijs.Qual.Web.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;

namespace Mentorwijs.Qual.Web.People;

/// <summary>The cookie that says who is reading.</summary>
public static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions options, PublicOrigins origins)
    {
        options.Cookie.Name = CookieNames.SignInFor(origins);
        options.Cookie.HttpOnly = true;
        options.SlidingExpiration = true;
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
        if (origins.IsServer)
        {
            ConfigureServer(options, origins);
        }
        else
        {
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.ExpireTimeSpan = TimeSpan.FromDays(14);
            // no log-in form to be sent to: the status page says which address to open
            options.Events.OnRedirectToLogin =
                context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        }
    }

    private static void ConfigureServer(CookieAuthenticationOptions options, PublicOrigins origins)
    {
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = origins.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        options.ExpireTimeSpan = Session.Idle;
        options.Events.OnRedirectToLogin = ToLogInAsync;
        options.Events.OnValidatePrincipal = CheckAsync;
    }

    private static Task ToLogInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal)
            || request.Path == SessionEndpoints.Path)
        {
            return Answer(context.Response, StatusCodes.Status401Unauthorized);
        }

        var here = LocalAddress.OrHome(request.Path + request.QueryString);
        if (request.Headers["Sec-Fetch-Site"] != "cross-site")
        {
            context.Response.Redirect(LogInPage.AddressOf(here));
            return Task.CompletedTask;
        }

        // Come from a link elsewhere: a strict cookie stays behind on that step, and is sent on the next one.
        context.Response.Headers["Refresh"] = "0";
        return Answer(context.Response, StatusCodes.Status200OK);
    }

    // Files that anybody may have need no look at the database. Pages do, the log-in too: its form must not be made
    // out to somebody whose session another request ends before it is sent.
    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var metadata = context.HttpContext.GetEndpoint()?.Metadata;
        var isFile = metadata?.GetMetadata<IAllowAnonymous>() is not null
            && metadata.GetMetadata<ComponentTypeMetadata>() is null;
        var session = context.HttpContext.RequestServices.GetRequiredService<Session>();
        if (!isFile && (context.Principal is not { } reader
            || !await session.IsOpenAsync(reader, context.HttpContext.RequestAborted)))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
