namespace Mentorwijs.Qual.Web.People;

/// <summary>By this address an open page says that its reader is still there, so the cookie lasts longer.</summary>
public static class SessionEndpoints
{
    public const string Path = "/session";

    public static void MapSession(this IEndpointRouteBuilder app) =>
        app.MapGet(Path, () => Results.NoContent()).RequireAuthorization();
}
