namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Refuses a circuit to a page of another site: the browser sends our cookie along all the same.</summary>
public static class OwnOrigin
{
    public static IApplicationBuilder UseOwnOriginForCircuits(this IApplicationBuilder app) =>
        app.Use((context, next) => IsForCircuit(context.Request) && !IsOwn(context.Request)
            ? Forbid(context.Response)
            : next(context));

    /// <summary>A program that is not a browser sends no origin; it has to have the cookie all the same.</summary>
    public static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsForCircuit(HttpRequest request) =>
        request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase);

    private static Task Forbid(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }
}
