using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>
/// The same server with <see cref="EarlyQueue"/> for a writer: what <c>dotnet</c> starts of this assembly.
/// </summary>
/// <remarks>It stands here and not behind a switch of the product, where somebody could turn it on.</remarks>
public static class EarlyHost
{
    public static readonly WebStart Start = WebStart.Built with { Dll = typeof(EarlyHost).Assembly.Location };

    public static async Task Main(string[] args)
    {
        var start = StartArguments.Read(args);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = [.. start.ForHost],
            ContentRootPath = AppContext.BaseDirectory,
            // whose pages and styles it serves
            ApplicationName = typeof(WebServices).Assembly.GetName().Name,
        });
        builder.AddWeb(DataFolder.Open(start.DataFolder).Value);
        builder.Services.AddSingleton<WriteQueue, EarlyQueue>();
        await using var app = builder.Build();
        await app.Services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
        app.UseWeb();
        await app.StartWebAsync();
        await app.WaitForShutdownAsync();
    }
}
