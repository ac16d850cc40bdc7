using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The differences of a round, one at a time; deciding goes on to the next by itself.</summary>
public sealed partial class DifferencesPage
{
    // One decision after the other: keys typed fast each decide on the difference that is then shown.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Actor? _actor;
    private DisagreementList? _list;
    private Refusal? _refusal;
    private IJSObjectReference? _script;
    private IReadOnlyList<TurnView> _turns = [];
    private WantedDecision? _asked;
    private int _at;
    private bool _isPlaced;

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    /// <summary>
    /// <c>book:slug</c> of a code, or a slug only one book has: only differences with it or a code below it.
    /// </summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    /// <summary>1-based place in the list; null = the first that is not decided yet.</summary>
    [SupplyParameterFromQuery(Name = "nr")]
    public int? Number { get; set; }

    private DisagreementView Current => _list!.Differences[_at]; // not null: only drawn when the list is there

    // Asked about this very decision of another; a later one is asked about anew.
    private Decision? AskedNow =>
        _asked is { } asked && asked.Pair == Current.Difference.Pair && asked.Over == Current.Resolution?.At
            ? asked.Decision
            : null;

    private int Last => Math.Max(0, (_list?.Differences.Count ?? 1) - 1);

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and the script with it
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
        if (!_isPlaced && _list is not null)
        {
            var open = _list.Differences.Index().Where(view => view.Item.Resolution is not { IsFinal: true })
                .Select(view => (int?)view.Index).FirstOrDefault();
            _isPlaced = true;
            await PlaceAsync((Number - 1) ?? open ?? 0);
        }
    }

    private async Task LoadAsync()
    {
        var read = await DisagreementQuery.RunAsync(_actor!, Project, Round, Code, CancellationToken.None); // set above
        (_list, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
        _at = Math.Clamp(_at, 0, Last);
        await PlaceAsync(_at);
    }

    // The place and its words change together: nothing is drawn in between.
    private async Task PlaceAsync(int wanted)
    {
        var at = Math.Clamp(wanted, 0, Last);
        if (_list is { Differences: { Count: > 0 } all })
        {
            var turns = await DisagreementQuery.TurnsAsync(
                _actor!, Project, Round, all[at].Difference.Pair, CancellationToken.None); // set on entering
            (_turns, _refusal) = (turns.IsDone ? turns.Value : [], _refusal ?? turns.Refusal);
        }

        _at = at;
    }

    private Task DecideAsync(WantedDecision wanted) => InTurnAsync(() =>
        _list is { Differences.Count: > 0 } list ? TakeAsync(list, wanted) : Task.CompletedTask);

    // A key decides on the difference that is then shown; a reason and a confirmation are of one difference only.
    private Task TakeAsync(DisagreementList list, WantedDecision wanted)
    {
        var isSame = wanted.Pair == Current.Difference.Pair;
        if (wanted.Over is not null && !isSame)
        {
            return Task.CompletedTask;
        }

        if (Current.Resolution is { } made && made.By != _actor!.Id && made.At != wanted.Over) // set on entering
        {
            _asked = wanted with { Pair = Current.Difference.Pair, Over = made.At };
            return Task.CompletedTask;
        }

        _asked = null;
        return DecideAsync(list, Current.Difference, isSame ? wanted : wanted with { Rationale = null });
    }

    // What another person decided comes between two own decisions, never into one.
    private Task ReloadAsync() => InTurnAsync(async () =>
    {
        var before = _list is { Differences.Count: > 0 } ? Current : null;
        await LoadAsync();
        if (_list is { Differences.Count: > 0 } list && Current.Difference.Pair == before?.Difference.Pair
            && Current.Resolution is { } made && made.At != before.Resolution?.At && made.By != _actor!.Id) // as above
        {
            SayMade(list, made);
        }
    });

    private void SayMade(DisagreementList list, Resolution made)
    {
        var (first, second) = Current.Difference.Coders;
        Announcements.Say(Texts[
            made.Rationale is null ? "Made" : "MadeWhy",
            Texts[$"Decision_{made.Decision}", list.Round.LetterOf(first), list.Round.LetterOf(second)],
            Current.DecidedBy ?? "", made.Rationale ?? ""]);
    }

    private Task GoAsync(int steps) => InTurnAsync(() => PickAsync(_at + steps));

    private Task ToAsync(int at) => InTurnAsync(() => PickAsync(at));

    private Task ReversedAsync(Refusal? refusal) => InTurnAsync(() => ShowReversedAsync(refusal));

    private async Task InTurnAsync(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task DecideAsync(DisagreementList list, Disagreement difference, WantedDecision wanted)
    {
        var decision = wanted.Decision;
        var outcome = await ResolveDisagreement.RunAsync(
            _actor!, list.ProjectId, list.Round.Id, difference.Pair, // not null: set on entering
            decision, wanted.Rationale, wanted.Over,
            CommandId.New(), CancellationToken.None);
        await LoadAsync();
        _refusal = outcome.Refusal ?? _refusal;
        if (outcome.IsDone)
        {
            var (first, second) = difference.Coders;
            Announcements.Say(Texts[
                "Decided", Texts[$"Decision_{decision}", list.Round.LetterOf(first), list.Round.LetterOf(second)]]);
            await PickAsync(_at + 1);
        }
    }

    // Goes to the difference whose decision came back or went, so that the person sees what was undone.
    private async Task ShowReversedAsync(Refusal? refusal)
    {
        var before = (_list?.Differences ?? []).ToDictionary(view => view.Difference.Pair, view => view.Resolution);
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        var changed = (_list?.Differences ?? []).Index()
            .Where(view => before.GetValueOrDefault(view.Item.Difference.Pair) != view.Item.Resolution)
            .Select(view => (int?)view.Index)
            .FirstOrDefault();
        if (changed is { } at)
        {
            await PickAsync(at);
        }
    }

    private async Task PickAsync(int at)
    {
        _asked = null;
        await PlaceAsync(at);
        _script ??= await Js.InvokeAsync<IJSObjectReference>(
            "import", $"./{Assets["Agreement/DifferencesPage.razor.js"]}");
        await _script.InvokeVoidAsync("showAddress", Addresses.Differences(Project, Round, Code, _at + 1));
    }
}
