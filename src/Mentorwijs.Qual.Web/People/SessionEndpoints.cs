namespace Mentorwijs.Qual.Web.People;

/// <summary>The address by which an open page says that its reader is still there: the cookie is good for longer.</summary>
public static class SessionEndpoints
{
    public const string Path = "/session";

    public static void MapSession(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, () => Results.NoContent()).RequireAuthorization();
}
