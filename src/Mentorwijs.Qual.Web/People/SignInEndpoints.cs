using System.Security.Claims;
using Mentorwijs.Qual.Web.Shell;
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
        app.MapSession();
    }

    /// <summary>Gives this browser the cookie of a person who came in by an address.</summary>
    public static Task SignInAsync(this HttpContext context, Actor actor) =>
        context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(actor, []));

    /// <summary>Gives this browser the cookie of a person with a password.</summary>
    public static Task SignInAsync(this HttpContext context, SignedIn signedIn) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme,
        PrincipalOf(signedIn.Actor, context.RequestServices.GetRequiredService<Session>().Begin(signedIn.Stamp)));

    /// <summary>The same person in the same session, under a new name.</summary>
    public static Task RenameAsync(this HttpContext context, Actor actor) => context.SignInAsync(
        CookieAuthenticationDefaults.AuthenticationScheme, PrincipalOf(actor, Session.Of(context.User)));

    private static async Task<IResult> EnterAsync(
        string token, HttpContext context, SignIn signIn, PublicOrigins origins, CancellationToken ct)
    {
        if (origins.IsServer)
        {
            return Results.LocalRedirect(ChoosePasswordPage.AddressOf(token));
        }

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

    private static async Task<IResult> SignOutAsync(
        HttpContext context, IAntiforgery forms, ChangePassword passwords, PublicOrigins origins, CancellationToken ct)
    {
        if (!await forms.IsRequestValidAsync(context))
        {
            return Results.BadRequest();
        }

        if (origins.IsServer && CurrentPerson.Of(context.User) is { } actor)
        {
            await passwords.SignOutAsync(actor, ct);
        }

        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/");
    }

    private static ClaimsPrincipal PrincipalOf(Actor actor, IEnumerable<Claim> session) => new(new ClaimsIdentity(
        CurrentPerson.ClaimsOf(actor).Concat(session), CookieAuthenticationDefaults.AuthenticationScheme,
        ClaimTypes.Name, null));
}
