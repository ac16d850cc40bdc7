using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>The data folder of the demo: found as it was left, or made.</summary>
/// <remarks>
/// It is made in a folder beside it and moved when it is whole, so a start that was killed leaves nothing half. A
/// folder with anything else in it is refused.
/// </remarks>
public static class DemoFolder
{
    private const string InTheMaking = ".making";

    /// <summary>Beside the usual data folder.</summary>
    public static string DefaultPath => DataFolder.DefaultPath + "-demo";

    /// <param name="path">Full path; there with a demo of ours, empty, or not there.</param>
    /// <param name="making">Called before the demo is made, which takes some seconds.</param>
    /// <param name="ct">Stops the making; what was made so far is thrown away at the next start.</param>
    public static async Task<Outcome<DataFolder>> OpenAsync(string path, Action making, CancellationToken ct)
    {
        if (!Path.IsPathFullyQualified(path))
        {
            return new DataFolderIsRelative(path);
        }

        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Directory.Exists(target))
        {
            target = new DirectoryInfo(target).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? target;
        }

        if (DemoMark.Of(target) is not null)
        {
            return DataFolder.Open(target);
        }

        if (File.Exists(target) || (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any()))
        {
            return new FolderIsNotForDemo(target);
        }

        var beside = DataFolder.Open(target + InTheMaking);
        if (beside.Refusal is { } refusal)
        {
            return refusal;
        }

        return await MakeAsync(beside.Value, making, ct) is { } held ? held : Move(beside.Value.FullPath, target);
    }

    private static async Task<Refusal?> MakeAsync(DataFolder folder, Action making, CancellationToken ct)
    {
        var services = new ServiceCollection().AddLogging().AddWorkbench(folder).BuildServiceProvider();
        var database = services.GetRequiredService<QualDatabase>();
        await using (services)
        {
            if (services.GetRequiredService<FolderLock>().Take().Refusal is { } held)
            {
                return held; // another start is making it at this moment
            }

            if (DemoMark.Of(folder.FullPath) is null)
            {
                making();
                Clear(folder);
                await FillAsync(services, folder, ct);
            }
        }

        database.LetGo();
        return null;
    }

    private static async Task FillAsync(IServiceProvider services, DataFolder folder, CancellationToken ct)
    {
        _ = (await services.GetRequiredService<WorkbenchStartup>().RunAsync(ct)).Value;
        var hosted = services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
        {
            await service.StartAsync(ct);
        }

        try
        {
            var mark = await services.GetRequiredService<MakeDemo>().RunAsync(ct);
            mark.Write(folder);
        }
        finally
        {
            foreach (var service in hosted)
            {
                await service.StopAsync(CancellationToken.None);
            }
        }
    }

    // What an earlier start that was killed has left; only its lock stays, since we hold it.
    private static void Clear(DataFolder folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder.FullPath))
        {
            if (Path.GetFileName(file) != FolderLock.FileName)
            {
                File.Delete(file);
            }
        }
    }

    private static Outcome<DataFolder> Move(string whole, string target)
    {
        try
        {
            if (Directory.Exists(target))
            {
                Directory.Delete(target); // empty, or this throws
            }

            Directory.Move(whole, target);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // another start may have moved it a moment before
            if (DemoMark.Of(target) is null)
            {
                return new DataFolderCannotBeMade(target);
            }
        }

        return DataFolder.Open(target);
    }
}

/// <summary>The folder holds something else than a demo of ours, which the demo must not touch.</summary>
public sealed record FolderIsNotForDemo(string Path) : Refusal;
