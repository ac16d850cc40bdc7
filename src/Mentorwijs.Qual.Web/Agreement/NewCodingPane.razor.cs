using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>
/// Makes a coding that neither coder made; begins with the passage of both and the code of the first.
/// </summary>
/// <remarks>The script keeps the passage; code and marks are kept here.</remarks>
public sealed partial class NewCodingPane
{
    private ElementReference _pane;
    private DotNetObjectReference<NewCodingPane>? _self;
    private IJSObjectReference? _script;
    private IJSObjectReference? _opened;
    private CodeId _code;
    private Marks _marks = Marks.None;

    [Parameter, EditorRequired]
    public required Disagreement Difference { get; set; }

    [Parameter, EditorRequired]
    public required IReadOnlyList<TurnView> Turns { get; set; }

    [Parameter, EditorRequired]
    public required CodingWords Words { get; set; }

    /// <summary>Of the transcript.</summary>
    [Parameter, EditorRequired]
    public required string Name { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback<AgreedCoding> OnStore { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnLeave { get; set; }

    private IReadOnlyList<Dimension> Dimensions => Words.Tree.DimensionsOf(_code);

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_opened is not null)
            {
                await _opened.InvokeVoidAsync("stop");
                await _opened.DisposeAsync();
            }

            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (Exception gone) when (gone is JSDisconnectedException or OperationCanceledException)
        {
            // the page is gone, and the script with it
        }
    }

    /// <summary>Called by the script: Enter on the passage.</summary>
    [JSInvokable]
    public Task StoreAsync(int start, int end) =>
        OnStore.InvokeAsync(new AgreedCoding(new TextSpan(start, Math.Max(start, end)), _code, _marks));

    /// <summary>Called by the script: Esc on the passage.</summary>
    [JSInvokable]
    public Task LeaveAsync() => OnLeave.InvokeAsync();

    /// <summary>Called by the script: a code was picked.</summary>
    [JSInvokable]
    public void TakeCode(Guid code)
    {
        var direction = Directions.Of(_marks);
        (_code, _marks) = (new CodeId(code), Marks.None);
        if (direction is { } said)
        {
            Set(MarkChange.For(_marks, said, Dimensions)); // another book may call it otherwise, or not know it
        }

        Announcements.Say(Words.NameOf(_code));
        StateHasChanged();
    }

    /// <summary>Called by the script: a key of a direction.</summary>
    [JSInvokable]
    public void MarkBy(string name)
    {
        if (DirectionNames.Find(name) is { } direction)
        {
            Mark(direction);
            Announcements.Say(string.Join(", ", Words.MarksOf(_code, _marks)));
            StateHasChanged();
        }
    }

    protected override void OnInitialized() =>
        (_code, _marks) = (Difference.Either.CodeId, Difference.Either.Marks);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender)
        {
            _self = DotNetObjectReference.Create(this);
            _script = await Js.InvokeAsync<IJSObjectReference>(
                "import", $"./{Assets["Agreement/NewCodingPane.razor.js"]}");
            _opened = await _script.InvokeAsync<IJSObjectReference>("open", _pane, _self, new
            {
                difference = new[] { Difference.Passage.Start, Difference.Passage.End },
                first = SpanOf(Difference.First),
                second = SpanOf(Difference.Second),
                codes = Words.Tree.Codes.Select(Words.Codes.ForPicker),
            });
        }
    }

    private static int[] SpanOf(Coding? coding) => coding is null ? [] : [coding.Span.Start, coding.Span.End];

    private static IEnumerable<(int Start, string Line)> LinesOf(TurnView turn)
    {
        var start = turn.Span.Start;
        foreach (var line in turn.Text.Split('\n'))
        {
            if (line.Length > 0)
            {
                yield return (start, line);
            }

            start += line.Length + 1;
        }
    }

    private async Task AskCodeAsync() => await (_opened?.InvokeVoidAsync("askCode") ?? ValueTask.CompletedTask);

    private async Task StoreShownAsync() => await (_opened?.InvokeVoidAsync("store") ?? ValueTask.CompletedTask);

    private void Mark(Direction direction) => Set(MarkChange.For(_marks, direction, Dimensions));

    private void Say(Dimension field, ChangeEventArgs change) =>
        Set(new MarkChange(field.Id, change.Value?.ToString() is { Length: > 0 } value ? value : null));

    // By the rule of the desk: another direction begins plain, and only what the book knows is said.
    private void Set(MarkChange? change)
    {
        if (change is { } wanted)
        {
            var coding = Difference.Either with { CodeId = _code, Marks = _marks };
            var marked = CodingRules.Mark(coding, coding.CoderId, wanted.Dimension, wanted.Value, [.. Dimensions]);
            _marks = marked.IsDone ? marked.Value[0].After?.Marks ?? _marks : _marks;
        }
    }

    private string LabelOf(Direction direction) => Dimensions
        .Where(dimension => Directions.IsDirection(dimension.Id))
        .SelectMany(dimension => dimension.Values)
        .Where(value => Directions.Of(value.Id) == direction)
        .Select(value => Words.Codes.LabelOf(value.Label, value.Id))
        .First();

    private static string KeyOf(Direction direction) => direction switch
    {
        Direction.Facilitator => "+",
        Direction.Barrier => "-",
        Direction.Mixed => "~",
        Direction.Neutral => "=",
        _ => throw new InvalidOperationException($"Direction {direction}"),
    };

    private Task LeaveKeyAsync(KeyboardEventArgs pressed) =>
        pressed.Key == "Escape" ? OnLeave.InvokeAsync() : Task.CompletedTask;
}
