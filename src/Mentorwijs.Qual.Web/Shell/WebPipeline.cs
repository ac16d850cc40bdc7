using System.Globalization;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Web.Analysis;
using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What a request passes, in order, and the start itself.</summary>
public static class WebPipeline
{
    public static void UseWeb(this WebApplication app)
    {
        var origins = app.Services.GetRequiredService<PublicOrigins>();
        app.UseServerMode(origins);
        app.UseSafeHeaders(origins);
        app.UseRequestLocalization();
        app.UseExceptionHandler(StatusPage.AddressOf(500), createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute(StatusPage.AddressFormat, createScopeForStatusCodePages: true);
        app.UsePasswordsOnServerOnly(origins);
        app.Use(AsRead);
        app.UseOwnOriginForCircuits();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapChoices();
        app.MapSignIn();
        app.MapChapter();
        app.MapReportFiles();
        app.MapAgreement();
        app.MapTables();
        app.MapMatrix();
        app.MapCodebookFile();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
    }

    /// <summary>
    /// Starts listening and prints the address that signs the owner in; on a server only while they have no password.
    /// </summary>
    /// <param name="arguments">Of them: the demo, or somebody else on a server who is to get an address.</param>
    public static async Task StartWebAsync(this WebApplication app, StartArguments? arguments = null)
    {
        await app.StartAsync();
        var renew = arguments?.Renew;
        var start = app.Services.GetRequiredService<StartAddress>();
        var origins = app.Services.GetRequiredService<PublicOrigins>();
        var ct = app.Lifetime.ApplicationStopping;
        if (arguments is { IsDemo: true })
        {
            PrintDemo(await app.Services.GetRequiredService<DemoAddresses>().RunAsync(ct), Listening(app));
            return;
        }

        if (!origins.IsServer)
        {
            Print(await start.IssueForOwnerAsync(ct), Listening(app));
            return;
        }

        var token = renew is null ? await start.IssueForNewOwnerAsync(ct) : await start.IssueForAsync(renew, ct);
        Print(token, [origins.Link("/")]);
        if (token is null)
        {
            Console.WriteLine(
                renew is null ? $"Mentorwijs.Qual: {origins.Link("/")}" : StartTexts.Of("RenewIsUnknown"));
        }
    }

    private static IEnumerable<string> Listening(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    private static void PrintDemo(IReadOnlyList<DemoAddress> people, IEnumerable<string> addresses)
    {
        var listening = addresses.ToList();
        foreach (var person in people)
        {
            var who = $", {person.Name} ({StartTexts.Of($"DemoPart_{person.Part}")})";
            if (person.Token.Refusal is { } refusal)
            {
                Console.WriteLine($"Mentorwijs.Qual{who}: {SaidTexts.Say(refusal, CultureInfo.CurrentUICulture)}");
            }
            else
            {
                Print(person.Token.Value, listening, who);
            }
        }
    }

    private static void Print(string? token, IEnumerable<string> addresses, string who = "")
    {
        if (token is null)
        {
            return;
        }

        foreach (var address in addresses)
        {
            Console.WriteLine($"Mentorwijs.Qual{who}: open {address.TrimEnd('/')}{StartPath.Of(token)}");
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
