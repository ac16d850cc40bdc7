using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>What somebody should look at before a document leaves the project.</summary>
public sealed partial class ChapterChecksPage
{
    private Actor? _actor;
    private ExportChecksView? _view;
    private Refusal? _refusal;

    [Parameter]
    public required string Project { get; set; }

    private IEnumerable<CheckWeight> Weights => Enum.GetValues<CheckWeight>()
        .Where(weight => _view!.Checks.Any(check => check.Weight == weight)); // not null: only drawn with it

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var read = await ExportChecksQuery.RunAsync(
            _actor!, Project, Languages.Current, CancellationToken.None); // not null: set on entering
        (_view, _refusal) = (read.IsDone ? read.Value : null, read.Refusal);
    }

    private IEnumerable<IGrouping<CheckKind, ExportCheck>> KindsOf(CheckWeight weight) =>
        _view!.Checks.Where(check => check.Weight == weight).GroupBy(check => check.Kind); // not null: drawn with it

    private async Task<Refusal?> AnswerAsync(IReadOnlyList<string> keys, string reason) => await DoneAsync(
        await AnswerChecks.RunAsync(
            _actor!, _view!.ProjectId, keys, reason, CommandId.New(), CancellationToken.None)); // both set by now

    private async Task TakeBackAsync(string key) => _refusal = await DoneAsync(
        await AnswerChecks.TakeBackAsync(
            _actor!, _view!.ProjectId, [key], CommandId.New(), CancellationToken.None)) ?? _refusal; // as above

    private async Task<Refusal?> DoneAsync(Outcome<Done> outcome)
    {
        if (outcome.IsDone)
        {
            await LoadAsync();
            Announcements.Say(Texts["Saved"]);
            StateHasChanged(); // a part asks for an answer, so it calls no EventCallback that would do this
        }

        return outcome.Refusal;
    }

    private async Task ReversedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }

    private static string IconOf(CheckWeight weight) => weight switch
    {
        CheckWeight.Blocks => "bi-slash-circle",
        CheckWeight.Asks => "bi-question-circle",
        CheckWeight.Tells => "bi-info-circle",
        _ => throw new InvalidOperationException($"Weight {weight}"),
    };
}
