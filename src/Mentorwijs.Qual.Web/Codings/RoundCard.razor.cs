using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>One round: where it stands, who is how far, what comes next.</summary>
public sealed partial class RoundCard
{
    [Parameter, EditorRequired]
    public required RoundView View { get; set; }

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    [Parameter, EditorRequired]
    public required PersonId Viewer { get; set; }

    [Parameter, EditorRequired]
    public required bool MayMove { get; set; }

    [Parameter, EditorRequired]
    public required bool MaySeeAgreement { get; set; }

    /// <summary>To say the strata of a draw in words.</summary>
    [Parameter]
    public IReadOnlyList<Perspective> Perspectives { get; set; } = [];

    /// <summary>Why the round was not moved, or null.</summary>
    [Parameter]
    public Refusal? Refusal { get; set; }

    [Parameter]
    public EventCallback<RoundStep> OnMove { get; set; }

    /// <summary>The lead chose another day to finish by; null = none.</summary>
    [Parameter]
    public EventCallback<(RoundId Round, DateOnly? Day)> OnDue { get; set; }

    private CodingRound Round => View.Round;

    private string TitleId => $"round-{Round.Slug}";

    private int Count => View.TranscriptNames.Count;

    /// <summary>Coders as the tables of agreement call them: A is the first.</summary>
    private IEnumerable<(RoundCoder Coder, string Letter)> Lettered =>
        View.Coders.Select((coder, index) => (coder, CodingRound.LetterOf(index)));

    /// <summary>Transcripts still to be finished, over all coders; the round moves on when it is 0.</summary>
    private int Unfinished => View.Coders.Sum(coder => CountOf(coder) - coder.Finished);

    private bool IsRunning => Round.Phase == RoundPhase.Independent;

    private bool HasNext => Round.Phase is RoundPhase.Independent or RoundPhase.Comparing;

    private string AboutKey => Round.Kind == RoundKind.Study
        ? $"About{Round.Phase}"
        : $"About{Round.Kind}{Round.Phase}";

    private int CountOf(RoundCoder coder) => coder.Assigned ?? (Round.IsOpen ? Count : Round.Transcripts.Count);

    private string LastActiveOf(RoundCoder coder) => coder.LastActive is { } day
        ? Texts["LastActive", day.ToString("d MMMM", CultureInfo.CurrentCulture)]
        : Texts["NotBegun"];

    private bool MayCompare => MaySeeAgreement && Round.Phase is RoundPhase.Comparing or RoundPhase.Closed;

    private bool HasFoot => MayCompare || (MayMove && HasNext);

    /// <summary>Whoever codes here may open its transcripts; the lead too, once blindness is over.</summary>
    private bool MayOpen => Round.IsOpen || Round.Coders.Contains(Viewer)
        || (MayMove && Round.Phase != RoundPhase.Independent);

    /// <summary>True: what became of each coder's own codings is settled; practice settles nothing.</summary>
    private bool HasOutcomes => Round is { Phase: RoundPhase.Closed, Kind: RoundKind.Study };
}
