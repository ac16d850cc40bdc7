using System.Security.Claims;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mentorwijs.Qual.Web.People;

/// <summary>The addresses that sign in and out.</summary>
public static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(StartPath.Prefix + "{token}", EnterAsync).AllowAnonymous();
        app.MapPost("/signout", (Delegate)SignOutAsync);
    }

    /// <summary>Gives this browser the cookie of a person.</summary>
    public static Task SignInAsync(this HttpContext context, Actor actor) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(actor));

    private static async Task<IResult> EnterAsync(
        string token, HttpContext context, SignIn signIn, CancellationToken ct)
    {
        var signedIn = await signIn.RunAsync(token, ct);
        if (signedIn.IsDone)
        {
            await context.SignInAsync(signedIn.Value);
        }
        else if (CurrentPerson.Of(context.User) is null)
        {
            return Results.StatusCode(StatusCodes.Status410Gone);
        }

        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> SignOutAsync(HttpContext context, IAntiforgery forms)
    {
        if (!await forms.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/");
    }

    private static ClaimsPrincipal PrincipalOf(Actor actor) => new(new ClaimsIdentity(
        CurrentPerson.ClaimsOf(actor), CookieAuthenticationDefaults.AuthenticationScheme, ClaimTypes.Name, null));
}
