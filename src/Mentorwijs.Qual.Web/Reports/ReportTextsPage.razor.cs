using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>The form with what only people can write for the factsheet or the practice publication.</summary>
public sealed partial class ReportTextsPage
{
    private Actor? _actor;
    private PaperTextsView? _view;
    private Refusal? _refusal;
    private int _reversals; // a form that was filled anew is another form

    [Parameter]
    public required string Project { get; set; }

    /// <summary>"practice"; anything else is the factsheet.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? Asked { get; set; }

    private ReportKind Kind =>
        Addresses.KindOf(Asked) == ReportKind.Practice ? ReportKind.Practice : ReportKind.Factsheet;

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var read = await TextsQuery.RunAsync(_actor!, Project, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : _view, read.Refusal);
    }

    private async Task SaveAsync((string Name, string Before, string Typed) text)
    {
        var saved = await SaveFreeText.RunAsync(
            _actor!, _view!.ProjectId, text.Name, text.Before, text.Typed, // not null: set while a field is open
            CommandId.New(), CancellationToken.None);
        await LoadAsync();
        _refusal = saved.Refusal ?? _refusal;
        if (saved.IsDone)
        {
            Announcements.Say(Texts["Saved"]);
        }
    }

    private async Task ReversedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
        _reversals++;
    }

    private IEnumerable<(string Title, IEnumerable<(FreeTextName Text, string Label)> Fields)> GroupsOf(
        PaperTextsView view)
    {
        if (Kind == ReportKind.Factsheet)
        {
            yield return (Texts["Group_Factsheet"].Value, Named(FreeTextGroup.Factsheet));
            yield break;
        }

        yield return (Texts["Group_Practice"].Value, Named(FreeTextGroup.Practice));
        foreach (var theme in view.Themes)
        {
            yield return (Texts["Group_Theme", theme.Title].Value, PaperTexts.OfTheme.Select(part =>
                Field(PaperTexts.Of(part, theme.Id), Texts[$"Part_{part}"])));
        }

        yield return (Texts["Group_Portraits"].Value, view.Portrayed.Select(perspective => Field(
            PaperTexts.Portrait(perspective.Id), perspective.Label.In(Languages.Current))));
    }

    private IEnumerable<(FreeTextName Text, string Label)> Named(FreeTextGroup group) =>
        FreeTexts.All.Where(text => text.Group == group).Select(text => (text, Texts[$"Name_{text.Name}"].Value));

    // not null: each of these names is one that is asked for
    private static (FreeTextName Text, string Label) Field(string name, string label) => (FreeTexts.Find(name)!, label);
}
