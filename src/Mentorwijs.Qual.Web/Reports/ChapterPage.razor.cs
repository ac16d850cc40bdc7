using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Writes the themes and hands out the chapter.</summary>
public sealed partial class ChapterPage : IDisposable
{
    private Actor? _actor;
    private ThemesView? _view;
    private Refusal? _refusal;
    private Theme? _before;
    private Theme? _draft;
    private bool _isLeft;
    private int _reversals; // a form that was filled anew is another form

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // not null: set by the framework

    [Parameter]
    public required string Project { get; set; }

    /// <summary>Id of the theme that is open; null = the first.</summary>
    [SupplyParameterFromQuery(Name = "theme")]
    public Guid? Opened { get; set; }

    public void Dispose() => _isLeft = true;

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
        OpenAsked();
    }

    private async Task LoadAsync()
    {
        var read = await ThemesQuery.RunAsync(_actor!, Project, null, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
    }

    // The address says which theme; what is being written in it stays when only the address is new.
    private void OpenAsked()
    {
        var themes = _view?.Themes ?? [];
        var asked = themes.FirstOrDefault(theme => theme.Id.Value == Opened)
            ?? (_draft is null && themes.Count > 0 ? themes[0] : null);
        if (asked is not null && asked.Id != _draft?.Id)
        {
            Open(asked);
        }
    }

    private void Open(Theme theme) => (_before, _draft) = (theme, theme);

    private void New()
    {
        var order = _view!.Themes.Select(theme => theme.Order + 1).DefaultIfEmpty().Max(); // only called with a view
        (_before, _draft, _refusal) = (null, SaveTheme.New(_view.ProjectId, order), null);
        Navigation.NavigateTo(Addresses.Chapter(Project));
    }

    // Also called by an editor that is just being left, so the theme on the page may be another one by now.
    private async Task SaveAsync((Theme? Before, Theme Written) theme)
    {
        var saved = await SaveTheme.RunAsync(
            _actor!, theme.Written.ProjectId, theme.Before, theme.Written, // not null: set on entering
            CommandId.New(), CancellationToken.None);
        if (_isLeft)
        {
            return; // stored; there is no window any more to tell it to or to send on
        }

        if (saved.IsDone && _draft?.Id == theme.Written.Id)
        {
            Open(saved.Value);
            Navigation.NavigateTo(Addresses.Chapter(Project, saved.Value.Id), replace: true);
        }

        await LoadAsync();
        _refusal = saved.Refusal ?? _refusal;
        if (saved.IsDone)
        {
            Announcements.Say(Texts["Saved"]);
        }
    }

    private async Task RemoveAsync()
    {
        var removed = await SaveTheme.RemoveAsync(
            _actor!, _view!.ProjectId, _draft!.Id, // not null: all set while a theme is open
            CommandId.New(), CancellationToken.None);
        (_before, _draft, Opened) = (null, null, null);
        await LoadAsync();
        OpenAsked();
        _refusal = removed.Refusal ?? _refusal;
    }

    // What stands in the form stays there, unless this very theme is what was undone.
    private async Task ReversedAsync(Refusal? refusal)
    {
        var shown = _view?.Themes.FirstOrDefault(theme => theme.Id == _before?.Id);
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        var stored = _view?.Themes.FirstOrDefault(theme => theme.Id == _before?.Id);
        if (shown is not null && !SaveTheme.IsSame(shown, stored))
        {
            (_before, _draft) = (stored, stored);
            _reversals++;
        }
    }

    private async Task PickedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }
}
