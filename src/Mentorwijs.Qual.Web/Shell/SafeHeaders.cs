using Microsoft.Extensions.Primitives;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>The headers that keep a page alone with its own server.</summary>
public static class SafeHeaders
{
    /// <summary>Own files only, nothing inline; data: is for the small pictures in Bootstrap's css.</summary>
    /// <remarks>Blazor sets innerHTML for fixed markup; the two trusted types stand in trusted-markup.js.</remarks>
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; "
        + "require-trusted-types-for 'script'; trusted-types default mentorwijs-unparsed";

    public static IApplicationBuilder UseSafeHeaders(this IApplicationBuilder app, PublicOrigins origins) =>
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() => AddTo(context.Response, origins));
            return next(context);
        });

    private static Task AddTo(HttpResponse response, PublicOrigins origins)
    {
        if (origins.IsSecure)
        {
            // a year: the browser does not try http again, where somebody could stand between
            response.Headers.StrictTransportSecurity = "max-age=31536000";
        }

        response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        if (StringValues.IsNullOrEmpty(response.Headers.CacheControl))
        {
            response.Headers.CacheControl = "no-store";
        }

        return Task.CompletedTask;
    }
}
