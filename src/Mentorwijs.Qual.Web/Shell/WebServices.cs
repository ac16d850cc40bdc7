using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Web.Codebooks;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What the pages need before the server is built.</summary>
public static class WebServices
{
    /// <summary>Bytes: the longest text of a theme (40,000 characters, up to 4 bytes each) in one message.</summary>
    private const int LongestMessage = 192 * 1024;

    public static void AddWeb(this WebApplicationBuilder builder, DataFolder folder, PublicOrigins? reachedAt = null)
    {
        var origins = reachedAt ?? PublicOrigins.None;
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
        {
            builder.WebHost.UseUrls(ListenAddresses.Default);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        // warns that the keys are not encrypted on disk: their folder is for this user alone (PrivateFiles)
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // ErrorLog says the same with a reference number
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var services = builder.Services;
        // a foreign name in the Host header is how another site would reach this computer (DNS rebinding)
        services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = origins.IsServer
            ? [.. origins.Hosts]
            : ["localhost", "127.0.0.1", "[::1]"]);
        services.AddSingleton(origins);
        services.AddWorkbench(folder);
        services.AddLocalization();
        services.Configure<RequestLocalizationOptions>(Languages.Configure);
        services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            // somebody whose laptop slept or whose network fell away comes back to the page as it was
            circuits.DisconnectedCircuitMaxRetained = 200;
            circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(10);
        }).AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddAntiforgery(forms =>
        {
            forms.Cookie.Name = CookieNames.FormFor(origins);
            forms.Cookie.SecurePolicy = origins.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        });
        services.AddSignIn(folder, origins);
        services.AddServerMode(origins);
        services.AddExceptionHandler<ErrorLog>();
        services.AddHostedService<ReadyForWork>();
        services.AddScoped<Announcements>();
        services.AddScoped<DeskActs>();
        services.AddScoped<BookActs>();
        services.AddScoped<DifferenceActs>();
    }

    private static void AddSignIn(this IServiceCollection services, DataFolder folder, PublicOrigins origins)
    {
        services.AddDataProtection()
            .SetApplicationName("Mentorwijs.Qual")
            .PersistKeysToFileSystem(Directory.CreateDirectory(folder.PathOf("keys")));
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(cookie => SignInCookie.Configure(cookie, origins));
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCascadingAuthenticationState();
        services.AddScoped<CurrentPerson>();
    }
}
