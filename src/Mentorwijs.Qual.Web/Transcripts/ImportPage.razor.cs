using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>Brings interviews in: choose files, look at what was read, say who speaks, store.</summary>
public sealed partial class ImportPage
{
    /// <summary>What the file dialog of the browser shows; the reader itself decides by content.</summary>
    private const string Accepted = ".txt,.docx,.vtt";

    private readonly CancellationTokenSource _leaving = new();
    private CancellationTokenSource _reading = new();
    private ImportState? _state;
    private Refusal? _refusal;

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
        _reading.Cancel();
        _reading.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (_state is not null)
        {
            return;
        }

        var form = await ImportFormQuery.RunAsync(await CurrentPerson.ActorAsync(), Project, _leaving.Token);
        _refusal = form.Refusal;
        _state = form.IsDone ? new ImportState(form.Value) : null;
    }

    private Task ChosenAsync(IReadOnlyList<IBrowserFile> files) => State(async state =>
    {
        var isReading = state.IsReading;
        state.Add(files);
        if (!isReading) // else the files join the ones being read
        {
            await ReadAsync(state);
        }
    });

    private Task ReadAgainAsync(ImportCard card) => State(async state =>
    {
        var isReading = state.IsReading;
        card.Step = ImportStep.Waiting;
        if (!isReading)
        {
            await ReadAsync(state);
        }
    });

    private async Task ReadAsync(ImportState state)
    {
        if (_reading.IsCancellationRequested)
        {
            _reading.Dispose();
            _reading = new CancellationTokenSource();
        }

        var unread = await state.ReadWaitingAsync(
            ReadTranscript.RunAsync, () => _ = InvokeAsync(StateHasChanged), _reading.Token);
        if (!_leaving.IsCancellationRequested)
        {
            Announcements.Say(unread > 0 ? Texts["Stopped", unread] : Texts["HaveRead", state.Cards.Count]);
        }
    }

    private void Stop() => _reading.Cancel();

    private void Drop(ImportCard card) => _state?.Drop(card);

    private Task ConfirmAsync(ImportCard card) => State(async state =>
    {
        await state.StoreAsync(card, StoreAsync, _leaving.Token);
        var said = card.Step == ImportStep.Stored ? "IsStored" : "IsNotStored";
        Announcements.Say(Texts[said, card.Name]);
    });

    private Task ConfirmAllAsync() => State(async state =>
    {
        foreach (var card in state.ToConfirm)
        {
            await ConfirmAsync(card);
            StateHasChanged();
        }
    });

    private async Task<Outcome<TranscriptId>> StoreAsync(
        TranscriptImport import, CommandId command, CancellationToken ct) => await ImportTranscript.RunAsync(
            await CurrentPerson.ActorAsync(), _state!.Form.ProjectId, import, command, ct); // not null: a card is shown

    private Task State(Func<ImportState, Task> act) => _state is null ? Task.CompletedTask : act(_state);
}
