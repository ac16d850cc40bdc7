using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mentorwijs.Qual.Web.People;

/// <summary>The addresses that sign in and out.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(StartPath.Prefix + "{token}", SignInAsync).AllowAnonymous();
        app.MapPost("/signout", (Delegate)SignOutAsync);
    }

    private static async Task<IResult> SignInAsync(
        string token, HttpContext context, OwnerSignIn signIn, CancellationToken ct)
    {
        if (await signIn.RunAsync(token, ct) is not { } actor)
        {
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(actor));
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/");
    }

    private static ClaimsPrincipal PrincipalOf(Actor actor) => new(new ClaimsIdentity(
        CurrentPerson.ClaimsOf(actor), CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, null));
}
