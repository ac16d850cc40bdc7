using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The buttons and keys that decide on one difference.</summary>
public sealed partial class DecisionBar
{
    private ElementReference _bar;
    private ElementReference _reason;
    private ElementReference _yes;
    private IJSObjectReference? _script;
    private IJSObjectReference? _listening;
    private string? _typed;
    private Decision? _wasPending;
    private Decision? _wasAsked;
    private bool _wasBusy;

    /// <summary>The difference that is decided on.</summary>
    [Parameter, EditorRequired]
    public required DisagreementView View { get; set; }

    [Parameter, EditorRequired]
    public required (string First, string Second) Letters { get; set; }

    /// <summary>True while the round is being compared.</summary>
    [Parameter, EditorRequired]
    public required bool IsOpen { get; set; }

    [Parameter, EditorRequired]
    public required bool ReasonIsRequired { get; set; }

    /// <summary>What stands in the field: typed now, or the person's own reason from before; never another's.</summary>
    [Parameter]
    public string? Reason { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<string?> ReasonChanged { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<WantedDecision> Decide { get; set; }

    /// <summary>So many differences further, or back when negative.</summary>
    [Parameter, EditorRequired]
    public required EventCallback<int> Go { get; set; }

    /// <summary>The next that waits for a decision (1), or the one before (-1).</summary>
    [Parameter, EditorRequired]
    public required EventCallback<int> GoOpen { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback Help { get; set; }

    /// <summary>Go along with the other, or stop.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Follow { get; set; }

    /// <summary>What waits for the reason that the project asks for; null = nothing.</summary>
    [Parameter]
    public Decision? Pending { get; set; }

    /// <summary>What is to replace another's decision, once the person says so; else null.</summary>
    [Parameter]
    public Decision? Asked { get; set; }

    /// <summary>What was asked or waited for is left.</summary>
    [Parameter, EditorRequired]
    public required EventCallback Leave { get; set; }

    /// <summary>True while something else on the card has the keys: a new coding that is made.</summary>
    [Parameter]
    public bool IsBusy { get; set; }

    public ValueTask FocusAsync() => _bar.FocusAsync();

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_listening is not null)
            {
                await _listening.InvokeVoidAsync("stop");
                await _listening.DisposeAsync();
            }

            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, and the script with it
        }
    }

    /// <summary>A key on the card, outside its fields.</summary>
    public Task PressAsync(KeyboardEventArgs pressed) => pressed switch
    {
        { CtrlKey: true } or { AltKey: true } or { MetaKey: true } => Task.CompletedTask,
        _ when IsBusy => Task.CompletedTask,
        { Key: DecisionKeys.Next } => Go.InvokeAsync(1),
        { Key: DecisionKeys.Previous } => Go.InvokeAsync(-1),
        { Key: DecisionKeys.Help } => Help.InvokeAsync(),
        _ when pressed.Repeat || !IsOpen => Task.CompletedTask, // a key held down decides on what nobody has seen
        { Key: DecisionKeys.NextOpen } => GoOpen.InvokeAsync(1),
        { Key: DecisionKeys.PreviousOpen } => GoOpen.InvokeAsync(-1),
        { Key: DecisionKeys.Follow } => Follow.InvokeAsync(),
        _ => DecisionKeys.DecisionOf(pressed.Key) is { } decision ? ChooseAsync(decision) : Task.CompletedTask,
    };

    protected override void OnParametersSet() => _typed = Reason;

    // The bar stays while differences pass by, so that it keeps the focus.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var isAsked = Asked is not null && Asked != _wasAsked;
        var isPending = Pending is not null && Pending != _wasPending;
        var isFree = Asked is null && Pending is null && !IsBusy;
        var wasFree = _wasAsked is null && _wasPending is null && !_wasBusy;
        (_wasAsked, _wasPending, _wasBusy) = (Asked, Pending, IsBusy);
        if (firstRender)
        {
            _script = await Js.InvokeAsync<IJSObjectReference>(
                "import", $"./{Assets["Agreement/DecisionBar.razor.js"]}");
            _listening = await _script.InvokeAsync<IJSObjectReference>("listen", _bar);
        }

        if (isAsked)
        {
            await _yes.FocusAsync();
        }
        else if (isPending)
        {
            await _reason.FocusAsync();
        }
        else if (firstRender || (isFree && !wasFree))
        {
            await _bar.FocusAsync(preventScroll: true);
        }
    }

    // Kept here at once: drawn with what the page gave before, the field would lose what is typed fast.
    private Task TypeAsync(string? reason)
    {
        _typed = reason;
        return ReasonChanged.InvokeAsync(reason);
    }

    private Task ChooseAsync(Decision decision) => DecideAsync(decision, null);

    private Task DecideAsync(Decision decision, DateTimeOffset? over) =>
        Decide.InvokeAsync(new WantedDecision(View.Difference.Pair, decision, over));

    // Only its own buttons answer the question: digits typed fast are for differences, not for this.
    private Task QuestionKeyAsync(KeyboardEventArgs pressed) =>
        pressed.Key == "Escape" ? Leave.InvokeAsync() : Task.CompletedTask;

    // The script goes back to the keys, which decide with the reason; what waited for it is decided at once.
    private Task ReasonKeyAsync(KeyboardEventArgs pressed) => (pressed.Key, Pending) switch
    {
        ("Enter", { } pending) when !string.IsNullOrWhiteSpace(Reason) => ChooseAsync(pending),
        ("Escape", not null) => Leave.InvokeAsync(),
        _ => Task.CompletedTask,
    };

    private bool IsMade(Decision decision) => View.Resolution?.Decision == decision;

    // Whoever coded nothing is followed by coding nothing: the button says so.
    private string LabelOf(Decision decision) => Texts[
        decision switch
        {
            Decision.First when View.Difference.First is null => "FirstNothing",
            Decision.Second when View.Difference.Second is null => "SecondNothing",
            _ => decision.ToString(),
        },
        Letters.First, Letters.Second];
}
