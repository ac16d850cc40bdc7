using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The differences of a round, one at a time; deciding goes on to the next by itself.</summary>
public sealed partial class DifferencesPage
{
    // One act after the other: what others decide comes between two own decisions, never into one.
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Actor? _actor;
    private DifferenceWalk? _walk;
    private CodingWords? _words;
    private Refusal? _refusal;
    private IJSObjectReference? _script;
    private IReadOnlyList<TurnView> _turns = [];
    private DecisionBar? _bar;
    private DecisionHelp? _help;
    private bool _hasListened;

    [Parameter]
    public required string Project { get; set; }

    [Parameter]
    public required string Round { get; set; }

    /// <summary>
    /// <c>book:slug</c> of a code, or a slug only one book has: only differences with it or a code below it.
    /// </summary>
    [SupplyParameterFromQuery]
    public string? Code { get; set; }

    /// <summary>The difference to begin with, see <see cref="PairAddress"/>; null = see <see cref="Number"/>.</summary>
    [SupplyParameterFromQuery]
    public string? At { get; set; }

    /// <summary>1-based place in the list; null = the first that waits for a decision.</summary>
    [SupplyParameterFromQuery(Name = "nr")]
    public int? Number { get; set; }

    /// <summary><c>open</c> or <c>aside</c>: only those are gone through; null = all.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private bool IsOpen => _walk?.List.Round.Phase == RoundPhase.Comparing;

    public async ValueTask DisposeAsync()
    {
        _turn.Dispose();
        _seat?.Dispose();
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, and the script with it
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Acts.ActorAsync();
        var isFirst = _walk is null;
        await LoadAsync();
        if (isFirst && _walk is { } walk)
        {
            var asked = PairAddress.Read(At) is { } pair ? walk.PlaceOf(pair) : Number - 1;
            await PlaceAsync(asked ?? walk.Begin);
            Sit(walk);
        }
    }

    // What happened between reading and listening would be missed: the page listens once it is drawn.
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_hasListened && _walk is not null)
        {
            _hasListened = true;
            await ReloadAsync();
            await SeePlacesAsync();
            StateHasChanged();
        }
    }

    /// <summary>The same difference stays on the page, wherever it stands in the list now.</summary>
    private async Task LoadAsync()
    {
        var read = await Acts.ListAsync(_actor!, Project, Round, Code); // not null: set on entering
        _refusal = read.Refusal;
        if (!read.IsDone)
        {
            _walk = null;
            return;
        }

        var before = _walk;
        var next = new DifferenceWalk(read.Value, before?.Show ?? ShowOf(Show), before?.At ?? 0);
        var at = before?.Current is { } shown ? next.PlaceOf(shown.Difference.Pair) : null;
        _walk = next;
        _words = new CodingWords(read.Value.Tree, Languages.Current);
        await PlaceAsync(at ?? next.At);
    }

    // The place and its words change together: nothing is drawn in between.
    private async Task PlaceAsync(int wanted)
    {
        if (_walk is not { } walk)
        {
            return;
        }

        var next = new DifferenceWalk(walk.List, walk.Show, wanted);
        if (next.Current is { } shown)
        {
            var turns = await Acts.TurnsAsync(_actor!, Project, Round, shown.Difference.Pair); // as above
            (_turns, _refusal) = (turns.IsDone ? turns.Value : [], _refusal ?? turns.Refusal);
        }

        _walk = next;
    }

    private Task GoAsync(int way) => InTurnAsync(() => GoToAsync(_walk?.Beside(way), "NoFurther"));

    private Task GoOpenAsync(int way) => InTurnAsync(() => GoToAsync(_walk?.Waiting(way), "AllDecided"));

    private Task ToAsync(int at) => InTurnAsync(() => GoToAsync(at, "NoFurther"));

    private async Task GoToAsync(int? at, string otherwise)
    {
        if (at is { } place)
        {
            await PickAsync(place, byHand: true);
            Announcements.Say(PlaceText());
        }
        else
        {
            Announcements.Say(Texts[otherwise]);
        }
    }

    private Task ShowAsync(DifferenceShow show) => InTurnAsync(async () =>
    {
        if (_walk is { Current: not null } walk)
        {
            _walk = new DifferenceWalk(walk.List, show, walk.At);
            await PickAsync(_walk.Shown.Contains(_walk.At) || _walk.Shown.Count == 0 ? _walk.At : _walk.Begin, true);
            Announcements.Say(PlaceText());
        }
    });

    private async Task PickAsync(int at, bool byHand)
    {
        (_asked, _pending, _isChoosing) = (null, null, false);
        await PlaceAsync(at);
        if (_walk?.Current is not { } shown)
        {
            return;
        }

        _seat?.MoveTo(shown.Difference.Pair, byHand);
        _script ??= await Js.InvokeAsync<IJSObjectReference>(
            "import", $"./{Assets["Agreement/DifferencesPage.razor.js"]}");
        await _script.InvokeVoidAsync("showAddress", Addresses.Difference(
            Project, Round, PairAddress.Of(shown.Difference.Pair), Code, NameOf(_walk.Show)));
    }

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

    private string PlaceText()
    {
        var (walk, words) = (_walk!, _words!); // not null: only said when a difference is shown
        var difference = walk.Current!.Difference; // as above
        var codes = words.CodesOf(difference.First, difference.Second).Select(code => words.NameOf(code.Id));
        return Texts[
            "Place", walk.At + 1, walk.List.Differences.Count,
            KindWords.Say(difference.Kind, CultureInfo.CurrentUICulture),
            string.Join(" / ", codes), walk.Current.TranscriptName];
    }

    // A lead makes the rule clearer, against the other code where there is one; others read it.
    private string RuleOf(Code code)
    {
        var tree = _walk!.List.Tree; // not null: drawn from its list
        var difference = _walk.Current!.Difference; // as above
        var other = _words!.CodesOf(difference.First, difference.Second).FirstOrDefault(one => one != code); // as above
        return _walk.List.IsForLead && tree.BookOf(code) is not null ? Addresses.RuleChange(
                Project, tree.AddressOf(code), other is null ? null : tree.AddressOf(other), Round,
                PairAddress.Of(difference.Pair))
            : tree.BookOf(code) is { } book ? Addresses.Code(Project, book.Slug, code.Slug)
            : Addresses.Codebook(Project);
    }

    private Task HelpAsync() => _help?.ShowAsync() ?? Task.CompletedTask;

    private async Task FocusKeysAsync() => await (_bar?.FocusAsync() ?? ValueTask.CompletedTask);

    private static DifferenceShow ShowOf(string? name) =>
        Enum.GetValues<DifferenceShow>().FirstOrDefault(show => NameOf(show) == name);

    /// <summary>As the address has it; null for all.</summary>
    private static string? NameOf(DifferenceShow show) => show switch
    {
        DifferenceShow.All => null,
        DifferenceShow.Open => "open",
        DifferenceShow.Aside => "aside",
        _ => throw new InvalidOperationException($"Show {show}"),
    };
}
