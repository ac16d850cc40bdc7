using Mentorwijs.Qual.Web.People;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What a request passes, in order, and the start itself.</summary>
public static class WebPipeline
{
    public static void UseWeb(this WebApplication app)
    {
        app.UseSafeHeaders();
        app.UseRequestLocalization();
        app.UseExceptionHandler(StatusPage.AddressOf(500), createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(StatusPage.AddressFormat, createScopeForStatusCodePages: true);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapChoices();
        app.MapSignIn();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Starts listening and prints the address that signs this computer's user in.</summary>
    public static async Task StartWebAsync(this WebApplication app)
    {
        await app.StartAsync();
        var path = await StartPath.ForOwnerAsync(app.Services, app.Lifetime.ApplicationStopping);
        foreach (var address in app.Urls)
        {
            Console.WriteLine($"Mentorwijs.Qual: open {address}{path}");
        }
    }
}
