using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The circuit's side of the desk: takes one call for each act and gives back what to paint.</summary>
public sealed partial class DeskHost
{
    private const string WordsOfTheScript = "Js";

    /// <summary>For a digit that applies nothing.</summary>
    private const int NoCode = -1;

    private readonly CancellationTokenSource _closing = new();
    private DeskState? _state;
    private PersonId _viewer;
    private MemoDraft? _memo;
    private (DeskState?, int?, MemoDraft?)? _drawn;
    private Task<IJSObjectReference>? _importing;
    private IJSObjectReference? _script;
    private DotNetObjectReference<DeskHost>? _self;

    [Parameter, EditorRequired]
    public required string Project { get; set; }

    [Parameter, EditorRequired]
    public required string Round { get; set; }

    [Parameter, EditorRequired]
    public required string Transcript { get; set; }

    [Inject]
    private DeskActs Acts { get; set; } = default!; // not null: set by the framework

    [Inject]
    private IJSRuntime Js { get; set; } = default!; // as above

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // as above

    [Inject]
    private IStringLocalizer<DeskHost> Texts { get; set; } = default!; // as above

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _closing.Dispose();
        try
        {
            if (_script is not null)
            {
                await _script.InvokeVoidAsync("stop");
                await _script.DisposeAsync();
            }
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, and the script with it
        }

        _self?.Dispose();
    }

    protected override bool ShouldRender()
    {
        var (before, now) = (_drawn, (_state, _state?.Version, _memo));
        _drawn = now;
        return before != now;
    }

    protected override async Task OnInitializedAsync()
    {
        // the browser fetches the script while the desk is read here
        _importing = Js.InvokeAsync<IJSObjectReference>(
            "import", _closing.Token, $"./{Assets["Codings/DeskHost.razor.js"]}").AsTask();
        _viewer = (await Acts.ActorAsync()).Id;
        var outcome = await Acts.OpenAsync(new DeskAddress(Project, Round, Transcript), _closing.Token);
        // a refusal is told by the page around this part, which asked the same
        _state = outcome.IsDone ? new DeskState(outcome.Value, Languages.Current) : null;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_state is null || _importing is null || _self is not null)
        {
            return;
        }

        _self = DotNetObjectReference.Create(this);
        _script = await _importing;
        await _script.InvokeVoidAsync("start", _closing.Token, _self, StartOf(_state));
    }

    private DeskStart StartOf(DeskState state) => new()
    {
        Revision = state.View.Transcript.Revision,
        Viewer = _viewer.Value,
        Codebook = CodesOf(state),
        Codings = [.. state.Codings.Select(state.Paint)],
        Keys = state.View.Keys,
        Texts = Texts.GetAllStrings(includeParentCultures: true)
            .Where(text => text.Name.StartsWith(WordsOfTheScript, StringComparison.Ordinal))
            .DistinctBy(text => text.Name)
            .ToDictionary(text => text.Name[WordsOfTheScript.Length..], text => text.Value),
    };

    private static DeskCodes CodesOf(DeskState state) => new()
    {
        Codes = state.Listed,
        Hot = HotNumbers(state),
        Books =
        [
            .. state.Tree.Books.Select(book => new DeskBook(
                [.. MarkChange.Known(book.Dimensions).Select(DirectionNames.Of)],
                Strengths.In(book.Dimensions) is not null)),
        ],
        WhyReadOnly = state.View.WhyReadOnly is { } why ? Say(why) : null,
        WhyNoNewCode = state.View.WhyNoNewCode is { } no ? Say(no) : null,
    };

    private static IReadOnlyList<int> HotNumbers(DeskState state) =>
    [
        .. Enumerable.Range(HotCodes.First, HotCodes.Last)
            .Select(digit => state.Digits.TryGetValue(digit, out var code) ? state.NumberOf(code.Id) : NoCode),
    ];

    private static string Say(Refusal refusal) => SaidTexts.Say(refusal, CultureInfo.CurrentUICulture);

    private async Task<DeskAnswer> AnswerAsync(Outcome<CodingsChanged> outcome)
    {
        if (outcome.Refusal is { } refusal)
        {
            return new DeskAnswer { Refusal = Say(refusal) };
        }

        // an act can make a code, or bring one back
        var isBeyond = outcome.Value.Stored.Any(coding => _state?.Knows(coding.CodeId) == false);
        var read = isBeyond ? await ReadAgainAsync() : new DeskAnswer();
        if (_state is not { } state)
        {
            return NotOpen;
        }

        var stored = state.Follow(outcome.Value).Select(state.Paint).ToList();
        StateHasChanged();
        return new DeskAnswer
        {
            Codebook = read.Codebook,
            Set = [.. stored, .. read.Set.ExceptBy(stored.Select(own => own.Id), other => other.Id)],
            Gone = [.. outcome.Value.Removed.Select(id => id.Value), .. read.Gone],
        };
    }

    /// <summary>Tells the script what an act outside of it did.</summary>
    private async Task SendAsync(DeskAnswer answer)
    {
        if (_script is not null && !answer.IsEmpty)
        {
            await _script.InvokeVoidAsync("receive", _closing.Token, answer);
        }
    }
}
