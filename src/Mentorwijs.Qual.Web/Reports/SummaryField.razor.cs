using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Writes the summary of a cell; no reload and no lost connection costs words.</summary>
public sealed partial class SummaryField
{
    private const string FieldId = "matrix-summary";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private ElementReference _field;
    private IJSObjectReference? _script;
    private IJSObjectReference? _draft;
    private ITimer? _soon;
    private string _typed = "";
    private string _before = ""; // what was stored when the person began to write
    private string _shown = ""; // never changed while somebody types: a late answer must not take letters away
    private bool _isSaving;

    /// <summary>Person, project and cell: under this name the words are kept in the tab.</summary>
    [Parameter, EditorRequired]
    public required string Place { get; set; }

    /// <summary>As it is stored; empty = nothing.</summary>
    [Parameter, EditorRequired]
    public required string Stored { get; set; }

    /// <summary>True: no coding stands behind the cell, so what is written rests on notes.</summary>
    [Parameter, EditorRequired]
    public required bool IsFromNotes { get; set; }

    /// <summary>Gives the refusal, or null when it is stored.</summary>
    [Parameter, EditorRequired]
    public required Func<(string Before, string Typed), Task<Refusal?>> OnSave { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = default!; // not null: set by the framework

    [Inject]
    private IJSRuntime Js { get; set; } = default!; // as above

    // as it would be stored: white space at the ends is no change
    private string Tidy => SummaryRules.Check(_typed) is { IsDone: true } tidy ? tidy.Value : _typed;

    private bool IsStored => Tidy == Stored;

    // Somebody else wrote here since: nothing is overwritten before the person has seen it.
    private bool IsOvertaken => !IsStored && !_isSaving && Stored != _before;

    public async ValueTask DisposeAsync()
    {
        await (_soon?.DisposeAsync() ?? ValueTask.CompletedTask);
        await SaveChangedAsync();
        await TellDraftAsync("stop", _before == Tidy);
        try
        {
            await (_script?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // the page is gone, and the script with it
        }
    }

    protected override void OnInitialized()
    {
        _typed = _before = _shown = Stored;
        _soon = Clock.CreateTimer(
            _ => InvokeAsync(SaveChangedAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    // Somebody else's words are taken over where nothing is being written.
    protected override void OnParametersSet()
    {
        if (_typed == _before && Stored != _before)
        {
            _typed = _before = _shown = Stored;
        }
        else if (IsStored)
        {
            _before = Stored;
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _script = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["Reports/SummaryField.razor.js"]}");
        _draft = await _script.InvokeAsync<IJSObjectReference>("keepDraft", _field, Place);
        var kept = _draft is null ? null : await _draft.InvokeAsync<KeptDraft?>("kept");
        if (kept is not null && kept.Text.Trim() == Stored)
        {
            await TellDraftAsync("stored", Stored); // on leaving, by a page that could not say so any more
        }
        else if (kept is not null && kept.Text != _typed)
        {
            (_typed, _before, _shown) = (kept.Text, kept.Before, kept.Text);
            SaveSoon();
            StateHasChanged();
        }
    }

    private void Write(ChangeEventArgs change)
    {
        _typed = change.Value?.ToString() ?? "";
        SaveSoon();
    }

    private void SaveSoon() => _soon?.Change(Pause, Timeout.InfiniteTimeSpan);

    private async Task SaveChangedAsync()
    {
        if (IsStored || IsOvertaken || _isSaving)
        {
            return;
        }

        _isSaving = true;
        var (before, typed) = (_before, Tidy);
        var refusal = await OnSave((before, typed));
        _isSaving = false;
        if (refusal is not null)
        {
            return;
        }

        _before = typed;
        await TellDraftAsync("stored", typed);
        if (Tidy != typed)
        {
            SaveSoon(); // typed on while it was stored
        }
    }

    private async Task KeepMineAsync()
    {
        _before = Stored;
        await SaveChangedAsync();
    }

    private async Task TakeTheirsAsync()
    {
        await TellDraftAsync("show", Stored);
        _typed = _before = _shown = Stored;
    }

    private async Task TellDraftAsync(string what, object said)
    {
        try
        {
            await (_draft?.InvokeVoidAsync(what, said) ?? ValueTask.CompletedTask);
        }
        catch (JSDisconnectedException)
        {
            // the page is gone; words that are not stored lie in the tab
        }
    }

    private sealed record KeptDraft(string Before, string Text);
}
