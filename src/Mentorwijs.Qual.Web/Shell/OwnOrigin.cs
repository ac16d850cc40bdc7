namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Refuses a circuit to a page of another site: the browser sends our cookie along all the same.</summary>
public static class OwnOrigin
{
    public static IApplicationBuilder UseOwnOriginForCircuits(this IApplicationBuilder app) =>
        app.Use((context, next) => IsForCircuit(context.Request) && !IsAllowed(context)
            ? Forbid(context.Response)
            : next(context));

    /// <summary>A program that is not a browser sends no origin; it has to have the cookie all the same.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>On a server the origin is one of those it was started with, whatever the Host header says.</summary>
    private static bool IsAllowed(HttpContext context)
    {
        var origin = context.Request.Headers.Origin.ToString();
        var origins = context.RequestServices.GetRequiredService<PublicOrigins>();
        return origins.IsServer ? origin.Length == 0 || origins.Holds(origin) : IsOwn(context.Request);
    }

    private static bool IsForCircuit(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static Task Forbid(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
