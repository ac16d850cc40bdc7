using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Shows a report as it would be written now, what to look at before it leaves, and makes its file.</summary>
public sealed partial class ReportPage : IDisposable
{
    /// <summary>Blocks; a longer report is shown a part at a time, for no browser lays out thousands of quotes quickly.
    /// </summary>
    private const int MostBlocks = 700;

    /// <summary>Reading and building.</summary>
    private const int StepsOfPreview = (int)ReportStep.Writing;

    private readonly CancellationTokenSource _leaving = new();
    private Actor? _actor;
    private ReportPreview? _view;
    private ChapterSection? _shown;
    private Refusal? _refusal;
    private ReportStep? _step;
    private bool _isOld; // the data have changed since the preview was made

    [Parameter]
    public required string Project { get; set; }

    /// <summary>"factsheet" or "practice"; anything else is the chapter.</summary>
    [SupplyParameterFromQuery(Name = "kind")]
    public string? Asked { get; set; }

    /// <summary>"nl" or "en"; anything else is the language of the pages.</summary>
    [SupplyParameterFromQuery(Name = "lang")]
    public string? AskedLanguage { get; set; }

    /// <summary>Key of the part that is shown of a long report; null = the first.</summary>
    [SupplyParameterFromQuery(Name = "part")]
    public string? Part { get; set; }

    private ReportKind Kind => Addresses.KindOf(Asked);

    private string Language => AskedLanguage is "nl" or "en" ? AskedLanguage : Languages.Current;

    private ReportWish Wish => new(Kind, Language);

    private string TextsAddress =>
        Kind == ReportKind.Chapter ? Addresses.ChapterFacts(Project) : Addresses.ReportTexts(Project, Kind);

    public void Dispose()
    {
        _leaving.Cancel();
        _leaving.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        if (_view?.Report.Kind == Kind && _view.Report.Language == Language)
        {
            ShowPart();
            return;
        }

        (_view, _shown) = (null, null);
        await LoadAsync();
    }

    // Away from the circuit's own thread, so that the page answers meanwhile.
    private async Task LoadAsync()
    {
        var (actor, wish, ct) = (_actor!, Wish, _leaving.Token); // not null: set on entering
        var progress = new Progress<ReportStep>(step =>
        {
            _step = _step is null ? null : step;
            StateHasChanged();
        });
        (_step, _isOld) = (ReportStep.Waiting, false);
        StateHasChanged();
        var read = await Task.Run(() => PreviewQuery.RunAsync(actor, Project, wish, progress, ct), ct);
        _step = null;
        if (ct.IsCancellationRequested || wish != Wish)
        {
            return; // left, or another report was asked for meanwhile
        }

        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
        ShowPart();
    }

    // Not made again by itself: while others code that would go on all day.
    private void TellOld() => _isOld = true;

    private void ShowPart()
    {
        var sections = _view?.Report.Sections ?? [];
        _shown = sections.Sum(section => section.Blocks.Count) <= MostBlocks
            ? null
            : sections.FirstOrDefault(section => section.Key == Part) ?? sections[0];
    }

    private static IReadOnlyList<ChapterSection> PartsOf(ReportPreview view) => view.Report.Kind == ReportKind.Factsheet
        ? []
        : [.. view.Report.Sections.Where(section => section.Blocks.OfType<HeadingBlock>().Any())];

    // A part of a long report is a page of its own; in a short one it is a place.
    private string AddressOf(ChapterSection part) => _shown is null
        ? $"{Addresses.Report(Project, Kind, Language)}#{PaperIds.Of(part)}"
        : $"{Addresses.Report(Project, Kind, Language)}&part={Uri.EscapeDataString(part.Key)}";
}
