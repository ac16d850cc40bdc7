using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The differences of a round, one at a time; deciding goes on to the next by itself.</summary>
public sealed partial class DifferencesPage
{
    private Actor? _actor;
    private DisagreementList? _list;
    private Refusal? _refusal;
    private CodingPair? _pair;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // not null: set by the framework

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    /// <summary>Slug of a code: only differences with it or a code below it.</summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    /// <summary>1-based place in the list, so that a link shows a colleague the same difference.</summary>
    [SupplyParameterFromQuery(Name = "nr")]
    public int? Number { get; set; }

    private int At => Math.Clamp((Number ?? 1) - 1, 0, Math.Max(0, (_list?.Differences.Count ?? 1) - 1));

    private DisagreementView Current => _list!.Differences[At]; // not null: only drawn when the list is there

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var read = await DisagreementQuery.RunAsync(_actor!, Project, Round, Code, CancellationToken.None); // set above
        (_list, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
        if (_list is { Differences.Count: > 0 })
        {
            _pair = Current.Difference.Pair;
        }
    }

    private async Task DecideAsync((Decision Decision, string? Rationale) wanted)
    {
        if (_list is null || _pair is not { } pair)
        {
            return;
        }

        var outcome = await ResolveDisagreement.RunAsync(
            _actor!, _list.ProjectId, _list.Round.Id, pair, wanted.Decision, wanted.Rationale,
            CommandId.New(), CancellationToken.None);
        await LoadAsync();
        _refusal = outcome.Refusal ?? _refusal;
        if (outcome.IsDone)
        {
            Announcements.Say(Texts["Decided", Texts[$"Decision_{wanted.Decision}"]]);
            await GoAsync(1);
        }
    }

    // Goes to the difference whose decision came back or went, so that the person sees what was undone.
    private async Task ReversedAsync(Refusal? refusal)
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

    private Task GoAsync(int steps) => PickAsync(At + steps);

    private Task PickAsync(int at)
    {
        var last = (_list?.Differences.Count ?? 1) - 1;
        Navigation.NavigateTo(Addresses.Differences(Project, Round, Code, 1 + Math.Clamp(at, 0, last)));
        return Task.CompletedTask;
    }
}
