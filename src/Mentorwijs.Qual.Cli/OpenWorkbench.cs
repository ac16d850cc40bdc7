using System.CommandLine;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Cli;

/// <summary>The workbench on one data folder, open for the time of one command.</summary>
internal sealed class OpenWorkbench : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenWorkbench(ServiceProvider services) => _services = services;

    /// <summary>On whose behalf the command is run.</summary>
    public Actor Actor { get; private set; } = new(default, "");

    /// <summary>Beside a running server as well: takes no lock and cannot write.</summary>
    public static Task<Outcome<OpenWorkbench>> ToReadAsync(
        Globals globals, ParseResult parsed, string? project, CancellationToken ct) =>
        OpenAsync(globals, parsed, project, writes: false, ct);

    /// <summary>Refused while another program holds the folder.</summary>
    public static Task<Outcome<OpenWorkbench>> ToWriteAsync(
        Globals globals, ParseResult parsed, string? project, CancellationToken ct) =>
        OpenAsync(globals, parsed, project, writes: true, ct);

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        // what waits to be written is written before the program ends
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }

    private static async Task<Outcome<OpenWorkbench>> OpenAsync(
        Globals globals, ParseResult parsed, string? project, bool writes, CancellationToken ct)
    {
        var folder = DataFolder.Find(globals.DataOf(parsed));
        if (folder.Refusal is { } refusal)
        {
            return refusal;
        }

        var open = new OpenWorkbench(
            new ServiceCollection().AddLogging().AddWorkbench(folder.Value).BuildServiceProvider());
        var refused = await open.StartAsync(globals.NameOf(parsed), project, writes, ct);
        if (refused is null)
        {
            return open;
        }

        await open.DisposeAsync();
        return refused;
    }

    private async Task<Refusal?> StartAsync(string? name, string? project, bool writes, CancellationToken ct)
    {
        var startup = Get<WorkbenchStartup>();
        var ready = writes ? await startup.RunAsync(ct) : await startup.ToReadAsync(ct);
        if (ready.Refusal is { } held)
        {
            return held;
        }

        if (writes)
        {
            foreach (var hosted in _services.GetServices<IHostedService>())
            {
                await hosted.StartAsync(ct);
            }
        }

        var person = await Get<PersonQuery>().RunAsync(name, project, ct);
        if (person.IsDone)
        {
            Actor = person.Value;
        }

        return person.Refusal;
    }
}
