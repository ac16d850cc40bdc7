using System.Reflection;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mentorwijs.Qual.Workbench;

/// <summary>All that Web and Cli know of storage: one call.</summary>
public static class WorkbenchServices
{
    /// <summary>The use cases and queries: every public class here whose one constructor is internal.</summary>
    public static IEnumerable<Type> UseCases { get; } = typeof(WorkbenchServices).Assembly.GetExportedTypes()
        .Where(type => type is { IsClass: true, IsAbstract: false } && Constructors(type) is [{ IsAssembly: true }])
        .ToList();

    public static IServiceCollection AddWorkbench(this IServiceCollection services, DataFolder folder)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(folder);
        services.AddSingleton<QualDatabase>();
        services.AddSingleton<FolderLock>();
        services.AddSingleton<DatabaseStartup>();
        services.AddDbContextFactory<QualDbContext>(
            (provider, builder) => provider.GetRequiredService<QualDatabase>().Configure(builder));
        services.AddSingleton<WriteQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<WriteQueue>());
        services.AddSingleton<ProjectFeed>();
        services.AddSingleton<ProjectWriter>();
        services.AddSingleton<ProjectAccess>();
        services.AddSingleton<KeptComparisons>();
        services.AddSingleton<ChapterSources>();
        services.AddSingleton<DataStamp>();
        services.AddSingleton<JobBoard>();
        services.AddHostedService(provider => provider.GetRequiredService<JobBoard>());
        services.AddSingleton<Accounts>();
        services.AddTranscriptReading();
        foreach (var useCase in UseCases)
        {
            services.AddSingleton(useCase, provider => Make(useCase, provider));
        }

        return services;
    }

    // The container calls public constructors only; a public one could not take the internal writer.
    private static object Make(Type useCase, IServiceProvider provider)
    {
        var constructor = Constructors(useCase)[0];
        return constructor.Invoke([
            .. constructor.GetParameters().Select(parameter => provider.GetRequiredService(parameter.ParameterType)),
        ]);
    }

    private static ConstructorInfo[] Constructors(Type type) =>
        type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
