namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Addresses that remember the reader's language and theme and go back to the page.</summary>
public static class ChoiceEndpoints
{
    public static void MapChoices(this IEndpointRouteBuilder app)
    {
        app.MapGet("/culture", (HttpContext context, string? to) =>
            Remember(context, CookieNames.Language, to, Languages.All)).AllowAnonymous();
        app.MapGet("/theme", (HttpContext context, string? to) =>
            Remember(context, CookieNames.Theme, to, Themes.All)).AllowAnonymous();
    }

    /// <summary>An unknown choice changes nothing.</summary>
    private static IResult Remember(HttpContext context, string cookie, string? choice, IReadOnlyList<string> known)
    {
        if (choice is not null && known.Contains(choice))
        {
            context.Response.Cookies.Append(cookie, choice, new()
            {
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                HttpOnly = true,
                IsEssential = true,
            });
        }

        return Results.LocalRedirect(LocalAddress.OrHome(context.Request.Query["return"]));
    }
}
