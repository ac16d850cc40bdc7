using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Registers the reading of transcripts; the Readers end with the host.</summary>
internal static class TranscriptReadingServices
{
    internal static IServiceCollection AddTranscriptReading(this IServiceCollection services) => services
        .AddSingleton<ReaderPool>(_ => new ReaderPool())
        .AddSingleton(provider => new ReadTranscript(provider.GetRequiredService<ReaderPool>()));
}
