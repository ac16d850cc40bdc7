using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>What a person should know about the speakers that were found.</summary>
internal static class SpeakerWarnings
{
    public static IEnumerable<ReadWarning> Of(
        Conversation conversation, IReadOnlyList<DraftSpeaker> speakers, bool isMerged)
    {
        if (conversation.Title.Count > 0)
        {
            yield return new ReadWarning("TITLE_BLOCK", conversation.Title.Count);
        }

        var generic = speakers.Where(speaker => SpeakerLabels.KindOf(speaker.Label) == LabelKind.Generic).ToList();
        if (generic.Count > 0)
        {
            yield return new ReadWarning("GENERIC_SPEAKERS", generic.Count, Names(generic));
        }

        var names = speakers
            .Where(speaker => speaker.LabelFromFile && SpeakerLabels.LooksLikeName(speaker.Label)).ToList();
        if (names.Count > 0)
        {
            yield return new ReadWarning("SPEAKER_LABEL_IS_NAME", names.Count, Names(names));
        }

        var others = speakers.Where(speaker => speaker.Role == SpeakerRole.Other).ToList();
        if (others.Count > 0)
        {
            yield return new ReadWarning("OTHER_SPEAKERS", others.Count, Names(others));
        }

        if (isMerged)
        {
            yield return new ReadWarning("UTTERANCES_MERGED");
        }

        if (conversation.Outside.Count > 0)
        {
            yield return new ReadWarning("TEXT_OUTSIDE_TABLE", conversation.Outside.Count);
        }
    }

    private static string Names(List<DraftSpeaker> speakers) =>
        string.Join(", ", speakers.Select(speaker => speaker.Label));
}
