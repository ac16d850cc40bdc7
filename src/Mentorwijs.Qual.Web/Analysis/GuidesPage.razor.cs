using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Analysis;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Analysis;

/// <summary>The versions of the interview guide: what was asked, so that tables can tell what was not.</summary>
public sealed partial class GuidesPage
{
    private Actor? _actor;
    private GuidesView? _view;
    private Refusal? _refusal;
    private InterviewGuide? _before;
    private InterviewGuide? _draft;
    private int _openings; // a form that was filled anew is another form

    [Inject]
    private NavigationManager Navigation { get; set; } = default!; // not null: set by the framework

    [Parameter]
    public required string Project { get; set; }

    /// <summary>Version of the guide that is open; null = the first.</summary>
    [SupplyParameterFromQuery(Name = "guide")]
    public string? Opened { get; set; }

    /// <summary>Versions that respondents name and nobody has written here.</summary>
    private IEnumerable<(string Version, int Respondents)> Missing => (_view?.Used ?? []).Where(used =>
        _view?.Guides.Any(guide => IsNamed(guide, used.Version)) == false);

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
        OpenAsked();
    }

    // The address says which guide; what is being written in it stays when only the address is new.
    private void OpenAsked()
    {
        var guides = _view?.Guides ?? [];
        var asked = guides.FirstOrDefault(guide => Opened is { } version && IsNamed(guide, version))
            ?? (_draft is null && guides.Count > 0 ? guides[0] : null);
        if (asked is not null && asked.Id != _draft?.Id)
        {
            Open(asked);
        }
    }

    private static bool IsNamed(InterviewGuide guide, string version) =>
        string.Equals(guide.Version, version, StringComparison.OrdinalIgnoreCase);

    private string PeopleOf(InterviewGuide guide) =>
        RespondentsOf(guide) is var people && people == 1 ? Texts["OnePerson"] : Texts["People", people];

    private int RespondentsOf(InterviewGuide guide) =>
        (_view?.Used ?? []).Where(used => IsNamed(guide, used.Version)).Sum(used => used.Respondents);

    private async Task LoadAsync()
    {
        var read = await GuidesQuery.RunAsync(_actor!, Project, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
    }

    private void Open(InterviewGuide guide)
    {
        (_before, _draft, _refusal) = (guide, guide, null);
        _openings++;
    }

    private void New()
    {
        (_before, _draft, _refusal) = (null, SaveGuide.New(_view!.ProjectId), null); // only called with a view
        _openings++;
        Navigation.NavigateTo(Addresses.Guides(Project));
    }

    private async Task SaveAsync(InterviewGuide written)
    {
        var saved = await SaveGuide.RunAsync(
            _actor!, written.ProjectId, _before, written, CommandId.New(), CancellationToken.None); // set on entering
        if (saved.IsDone)
        {
            Open(saved.Value);
            Announcements.Say(Texts["Saved"]);
        }

        await LoadAsync();
        _refusal = saved.Refusal ?? _refusal;
        if (saved.IsDone)
        {
            Navigation.NavigateTo(Addresses.Guide(Project, saved.Value.Version), replace: true);
        }
    }

    private async Task RemoveAsync()
    {
        if (_before is { } stored)
        {
            var removed = await SaveGuide.RemoveAsync(
                _actor!, stored.ProjectId, stored, CommandId.New(), CancellationToken.None); // set on entering
            await LoadAsync();
            _refusal = removed.Refusal ?? _refusal;
        }

        (_before, _draft, Opened) = (null, null, null);
        OpenAsked();
    }

    private async Task ReversedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        if (_before is { } shown)
        {
            var stored = _view?.Guides.FirstOrDefault(guide => guide.Id == shown.Id);
            (_before, _draft) = (stored, stored);
            _openings++;
        }
    }
}
