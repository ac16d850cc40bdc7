using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>The workbench on a folder, in the test's own process: started and stopped as the server does it.</summary>
internal sealed class OpenWorkbench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenWorkbench(ServiceProvider services) => _services = services;

    public static async Task<OpenWorkbench> StartAsync(string folder)
    {
        var services = new ServiceCollection()
            .AddLogging()
            .AddWorkbench(DataFolder.Open(folder).Value)
            .BuildServiceProvider();
        var ready = await services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
        Assert.Null(ready.Refusal);
        foreach (var hosted in services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        return new OpenWorkbench(services);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<Actor> OwnerAsync()
    {
        var token = await Get<StartAddress>().IssueForOwnerAsync(CancellationToken.None);
        return (await Get<SignIn>().RunAsync(token, CancellationToken.None)).Value;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();

        // the pool keeps files open that are copied or deleted next
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }
}
