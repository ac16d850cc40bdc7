using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Who speaks in which transcripts of a study, each person being one unit whatever the number.</summary>
/// <remarks>Invariant: everybody is at home in exactly one transcript, so that transcripts still add up.</remarks>
internal sealed class HeardVoices
{
    private readonly ILookup<Guid, (AgreementText Text, Voice Voice)> _places;
    private readonly ILookup<TranscriptId, Guid> _homes;

    public HeardVoices(IReadOnlyList<AgreementText> texts)
    {
        _places = texts.SelectMany(text => text.Voices.Select(voice => (text, voice)))
            .ToLookup(place => place.voice.Who);

        // by id and not by place: the order in which texts are listed decides nothing
        _homes = _places.ToLookup(
            places => places.MinBy(place => place.Text.Id.Value).Text.Id, places => places.Key);
    }

    /// <summary>Everywhere this person is heard.</summary>
    public IEnumerable<(AgreementText Text, Voice Voice)> Of(Guid who) => _places[who];

    /// <summary>Who is counted with this transcript.</summary>
    public IEnumerable<Guid> HomeAt(TranscriptId text) => _homes[text];
}
