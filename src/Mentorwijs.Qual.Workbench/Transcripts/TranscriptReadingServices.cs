using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Registers what the reading of transcripts stands on; the Readers end with the host.</summary>
internal static class TranscriptReadingServices
{
    internal static IServiceCollection AddTranscriptReading(this IServiceCollection services) =>
        services.AddSingleton(_ => new ReaderPool());
}
