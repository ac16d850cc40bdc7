using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>Starts a blind round: of which kind, by whom, over which transcripts, and by when.</summary>
public sealed partial class NewRound
{
    private readonly NewRoundForm _form = new();
    private BlindRoundForm? _choices;
    private Refusal? _refusal;
    private int? _seen;
    private bool _isBusy;

    private enum Field
    {
        None,
        Name,
        DueOn,
        Coders,
        Transcripts,
        Draw,
    }

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    [Parameter, EditorRequired]
    public required ProjectId ProjectId { get; set; }

    /// <summary>Goes up when the project changed: what can be chosen is asked again.</summary>
    [Parameter, EditorRequired]
    public required int Changes { get; set; }

    [Parameter]
    public EventCallback OnStarted { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        if (_seen == Changes)
        {
            return;
        }

        _seen = Changes;
        await AskAsync();
    }

    private async Task AskAsync()
    {
        var choices = await BlindRoundFormQuery.RunAsync(
            await CurrentPerson.ActorAsync(), Project, CancellationToken.None);
        _choices = choices.IsDone ? choices.Value : null;
        if (_choices is not null)
        {
            _form.KeepPossible(_choices);
        }
    }

    private void ChooseKind(RoundKind kind)
    {
        _form.ChooseKind(kind);
        _refusal = null;
    }

    /// <summary>Key of what is missing before a round of this kind can be filled in; null = nothing.</summary>
    private string? WhyNot(BlindRoundForm choices) => _form.Kind switch
    {
        RoundKind.Repeat when choices.CodedEarlier.Count == 0 => "NothingEarlier",
        RoundKind.Repeat => null,
        _ when choices.Coders.Count < 2 => "NeedsCoders",
        _ when choices.Transcripts.Count == 0 => choices.TooLate == 0 ? "NoTranscripts" : "AllCoded",
        _ => null,
    };

    private string LoadsOf(BlindRoundForm choices) => string.Join(
        ", ", _form.Loads(choices).Select((load, place) => $"{CodingRound.LetterOf(place)} {load}"));

    private async Task StartAsync()
    {
        if (_choices is not { } choices)
        {
            return;
        }

        _isBusy = true;
        var actor = await CurrentPerson.ActorAsync();
        var plan = _form.Plan(choices);
        var started = plan.Refusal is { } impossible
            ? impossible
            : await StartBlindRound.RunAsync(actor, ProjectId, plan.Value, _form.Command, CancellationToken.None);
        _isBusy = false;
        _refusal = started.Refusal;
        if (started.IsDone)
        {
            Announcements.Say(Texts["Started", _form.Name]);
            _form.StartAnew();
            await OnStarted.InvokeAsync();
        }
        else if (_refusal is DrawIsOutdated)
        {
            await AskAsync();
        }
    }

    // What the draw itself refuses stands beside its table already.
    private bool IsAbout(Field field) => field == _refusal switch
    {
        NameIsMissing or NameIsTooLong => Field.Name,
        DueDateIsPast => Field.DueOn,
        RoundNeedsTwoCoders or RepeatNeedsOneCoder => Field.Coders,
        RoundNeedsTranscripts or TranscriptsAlreadyCoded or NotCodedEarlier or DrawIsOutdated => Field.Transcripts,
        SeedIsMissing or SampleIsEmpty or SampleTooLarge or SharePercentOutOfRange or NothingToDrawFrom => Field.Draw,
        _ => Field.None,
    };
}
