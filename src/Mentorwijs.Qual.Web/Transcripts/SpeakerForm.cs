using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>What still has to be said about a speaker; each has its own sentence on the page.</summary>
public enum SpeakerQuestion
{
    IsTheRoleRight,
    WhichPseudonym,
    WhichPerspective,
}

/// <summary>One label of a file with what a person fills in about it.</summary>
public sealed class SpeakerForm
{
    private SpeakerRole _role;

    public required DraftSpeaker Draft { get; init; }

    public required int Turns { get; init; }

    /// <summary>A proposal until somebody chooses; choosing is looking.</summary>
    public required SpeakerRole Role
    {
        get => _role;
        set => (_role, IsLookedAt) = (value, true);
    }

    /// <summary>False while the file did not say the role and nobody has looked at the proposal.</summary>
    public bool IsLookedAt { get; set; }

    public string Pseudonym { get; set; } = "";

    /// <summary>Id of a perspective, or empty.</summary>
    public string Perspective { get; set; } = "";

    public string Sector { get; set; } = "";

    /// <summary>True when the label itself could tell who somebody is, so it is not kept.</summary>
    public bool LabelIsName { get; init; }

    public bool IsRespondent => Role == SpeakerRole.Respondent;

    /// <summary>Takes over what the project knows of somebody with this pseudonym.</summary>
    public void Recognise(IReadOnlyList<KnownRespondent> known)
    {
        var name = Pseudonym.Trim();
        if (known.FirstOrDefault(respondent => respondent.Pseudonym == name) is { } same)
        {
            (Perspective, Sector) = (same.Perspective, same.Sector ?? Sector);
        }
    }

    public IReadOnlyList<SpeakerQuestion> Open() => [.. Ask()];

    /// <summary>The label to keep: of somebody's name only the pseudonym or a letter is left.</summary>
    /// <param name="number">1-based place in the file.</param>
    public string KeptLabel(int number) =>
        SpeakerProposals.KeptLabel(Draft, LabelIsName, Role, Pseudonym, number);

    public SpeakerChoice ToChoice(string label) => IsRespondent
        ? new SpeakerChoice(label, Role, Pseudonym, Perspective, Sector)
        : new SpeakerChoice(label, Role, null, null, null);

    private IEnumerable<SpeakerQuestion> Ask()
    {
        if (!IsLookedAt)
        {
            yield return SpeakerQuestion.IsTheRoleRight;
        }

        if (IsRespondent && string.IsNullOrWhiteSpace(Pseudonym))
        {
            yield return SpeakerQuestion.WhichPseudonym;
        }

        if (IsRespondent && Perspective.Length == 0)
        {
            yield return SpeakerQuestion.WhichPerspective;
        }
    }
}
