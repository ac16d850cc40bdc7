using Mentorwijs.Qual.Web.Shell;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Mentorwijs.Qual.Web.People;

/// <summary>The cookie that says who is reading.</summary>
public static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieNames.SignIn;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(14);
        options.SlidingExpiration = true;
        // no log-in form to be sent to: the status page says which address to open
        options.Events.OnRedirectToLogin = context => Answer(context.Response, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => Answer(context.Response, StatusCodes.Status403Forbidden);
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }
}
