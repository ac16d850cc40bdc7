using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Registers the reading of transcripts, which needs no database; the Readers end with the provider.</summary>
public static class TranscriptReadingServices
{
    public static IServiceCollection AddTranscriptReading(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => new ReaderPool());
        services.TryAddSingleton(provider => new ReadTranscript(provider.GetRequiredService<ReaderPool>()));
        return services;
    }
}
