using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench.People;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

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
        app.Use(AsRead);
        app.UseOwnOriginForCircuits();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapChoices();
        app.MapSignIn();
        app.MapChapter();
        app.MapCodebookFile();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>Starts listening and prints the address that signs this computer's user in.</summary>
    public static async Task StartWebAsync(this WebApplication app)
    {
        await app.StartAsync();
        var owner = app.Services.GetRequiredService<StartAddress>();
        var path = StartPath.Of(await owner.IssueForOwnerAsync(app.Lifetime.ApplicationStopping));
        var listening = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        foreach (var address in listening?.Addresses ?? [])
        {
            Console.WriteLine($"Mentorwijs.Qual: open {address}{path}");
        }
    }

    /// <summary>The page that tells of an error is read, also when the request was a form that was sent.</summary>
    private static Task AsRead(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
        }

        return next(context);
    }
}
