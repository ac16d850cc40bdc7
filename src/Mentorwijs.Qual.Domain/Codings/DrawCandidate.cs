using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>A transcript by its id and name.</summary>
public sealed record NamedTranscript(TranscriptId Id, string Name);

/// <summary>A transcript that can be drawn.</summary>
/// <param name="Traits">As <see cref="RespondentTraits"/> makes them; a key that is missing counts as unknown.</param>
public sealed record DrawCandidate(
    TranscriptId Id, string Name, IReadOnlyDictionary<string, string> Traits)
{
    public string this[string trait] => Traits.GetValueOrDefault(trait, "");
}
