using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>Who was interviewed: a list taken over from a spreadsheet, or filled in by hand.</summary>
public sealed partial class RespondentsPage
{
    private Actor _actor = default!; // not null: set before anything is drawn with it
    private RespondentsView? _view;
    private RespondentListing? _listing;
    private RespondentDialog? _dialog;
    private CommandId _taking = CommandId.New();
    private Refusal? _refusal;
    private Refusal? _listRefusal;
    private string _said = "";
    private bool _isBusy;

    /// <summary>Slug of the project.</summary>
    [Parameter, EditorRequired]
    public required string Project { get; set; }

    private string Counts => string.Join(" · ", _view!.Perspectives // not null: only drawn with it
        .Select(perspective => (
            Label: perspective.Label.In(Languages.Current),
            Count: _view.Rows.Count(row => row.Respondent.Perspective == perspective.Id)))
        .Where(pair => pair.Count > 0)
        .Select(pair => $"{pair.Label}: {pair.Count}"));

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var read = await RespondentsQuery.RunAsync(_actor, Project, CancellationToken.None);
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
    }

    private async Task ChosenAsync(IBrowserFile file)
    {
        (_listing, _listRefusal, _said, _isBusy) = (null, null, "", true);
        try
        {
            // one byte more than is read, so that a file over the limit is refused in words
            await using var content = file.OpenReadStream(Math.Max(file.Size, 1) + 1);
            var read = await ReadRespondents.RunAsync(_actor, Project, content, CancellationToken.None);
            (_listing, _listRefusal, _taking) = (read.IsDone ? read.Value : null, read.Refusal, CommandId.New());
        }
        finally
        {
            _isBusy = false;
        }
    }

    private async Task TakeAsync()
    {
        if (_listing is null || _view is null || _isBusy)
        {
            return;
        }

        _isBusy = true;
        var taken = await ImportRespondents.RunAsync(
            _actor, _view.ProjectId, _listing, _taking, CancellationToken.None);
        (_listRefusal, _isBusy) = (taken.Refusal, false);
        if (taken.IsDone)
        {
            _listing = null;
            _said = Texts["Taken", taken.Value.Added, taken.Value.Changed];
            await LoadAsync();
        }
    }

    private void Drop() => (_listing, _listRefusal) = (null, null);

    private Task AddAsync() => ShowAsync(null, ChangeRespondent.New(_view!.ProjectId)); // not null: drawn with it

    private Task ChangeAsync(RespondentRow row) => ShowAsync(row.Respondent, row.Respondent);

    private Task ShowAsync(Respondent? before, Respondent start) =>
        _dialog?.ShowAsync(before, start) ?? Task.CompletedTask;

    private async Task<Refusal?> SaveAsync(Respondent? before, Respondent after)
    {
        var saved = await ChangeRespondent.RunAsync(
            _actor, _view!.ProjectId, before, after, // not null: the dialog is only drawn with it
            CommandId.New(), CancellationToken.None);
        if (saved.IsDone)
        {
            _said = Texts["Saved", saved.Value.Pseudonym];
            await LoadAsync();
            StateHasChanged(); // the dialog asks for an answer, so it calls no EventCallback that would do this
        }

        return saved.Refusal;
    }

    private async Task ReversedAsync(Refusal? refusal)
    {
        await LoadAsync();
        (_refusal, _listing, _said) = (refusal ?? _refusal, null, "");
    }
}
