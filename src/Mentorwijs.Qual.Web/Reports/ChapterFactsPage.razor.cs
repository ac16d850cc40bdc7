using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>The form with what only people can write for the chapter.</summary>
public sealed partial class ChapterFactsPage
{
    private static readonly IReadOnlyList<IGrouping<FreeTextGroup, FreeTextName>> Groups =
        [.. FreeTexts.All.Where(IsAsked).GroupBy(text => text.Group)];

    private Actor? _actor;
    private FreeTextsView? _view;
    private Refusal? _refusal;
    private Refusal? _templateRefusal;
    private string _template = "";
    private int _reversals; // a form that was filled anew is another form

    [Parameter]
    public required string Project { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    // What the data fill is not asked for; an item of the list may still be written to through the document.
    private static bool IsAsked(FreeTextName text) =>
        text.Group is not (FreeTextGroup.Factsheet or FreeTextGroup.Practice)
        && CoreqItem.All.FirstOrDefault(item => item.FreeText == text.Name) is not { Fill: CoreqFill.Data };

    private async Task LoadAsync()
    {
        var read = await FreeTextsQuery.RunAsync(_actor!, Project, CancellationToken.None); // set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : _view, read.Refusal);
        var template = await ChooseTemplate.NameAsync(_actor!, Project, CancellationToken.None); // as above
        _template = template.IsDone ? template.Value : "";
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

    private async Task ChooseTemplateAsync(ChosenTemplate chosen)
    {
        var done = await ChooseTemplate.RunAsync(
            _actor!, _view!.ProjectId, chosen.Name, chosen.Content, // not null: set while the part is shown
            CommandId.New(), CancellationToken.None);
        await LoadAsync();
        _templateRefusal = done.Refusal;
        if (done.IsDone)
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

    // A component and an item of the checklist are called as the chapter calls them.
    private string LabelOf(FreeTextName text) => text.Group switch
    {
        FreeTextGroup.Execution when text.Name.Split('.') is [var component, var part] =>
            $"{Said("Component_" + component)}: {Texts["Part_" + part]}",
        FreeTextGroup.Coreq when text.Name.Split('.') is [_, var number] => $"{number}. {Said("Coreq_" + number)}",
        _ => Texts["Name_" + text.Name],
    };

    private static string Said(string key) =>
        SaidTexts.TextsOf("Reports").GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
