using System.Globalization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Files of the agreement of a round, the runs that were kept, and whether the project measures at all.
/// </summary>
public sealed partial class AgreementOutputPage
{
    private Actor? _actor;
    private AgreementStance? _stance;
    private IReadOnlyList<KeptRunLine>? _runs;
    private AgreementResult? _again;
    private Refusal? _refusal;
    private string _remark = "";
    private int _loads;

    [Parameter]
    public required string Project { get; set; }

    /// <summary>Slug of the round; null = only the choice whether to measure is shown.</summary>
    [SupplyParameterFromQuery]
    public string? Round { get; set; }

    /// <summary>How the figures on the page before were made; see <see cref="AgreementChoice"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    [SupplyParameterFromQuery]
    public string? Coverage { get; set; }

    [SupplyParameterFromQuery]
    public bool Interviewers { get; set; }

    private bool IsOff => _stance is { IsOff: true };

    // The figures that are kept and handed out are those that were looked at.
    private string AskedFor => !IsOff && Asked.Read() is { IsDone: true, Value: { } options }
        ? Texts["AskedFor", KindWords.Say(options.Unit, CultureInfo.CurrentUICulture)]
        : "";

    private AgreementChoice Asked => new(Unit, Coverage, Interviewers);

    protected override async Task OnParametersSetAsync()
    {
        _actor = await Person.ActorAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var looked = await SwitchAgreement.LookAsync(_actor!, Project, CancellationToken.None); // set on entering
        (_stance, _refusal) = (looked.IsDone ? looked.Value : null, looked.Refusal);
        _runs = null;
        if (_stance is { IsOff: false } && Round is not null)
        {
            var runs = await KeptRunsQuery.RunAsync(
                _actor!, Project, Round, CancellationToken.None); // not null: as above
            (_runs, _refusal) = (runs.IsDone ? runs.Value : null, runs.Refusal);
        }

        _loads++;
    }

    private async Task KeepAsync()
    {
        var choice = Asked.Read();
        var kept = choice.Refusal is { } wrong
            ? wrong
            : await KeepRun.RunAsync(
                _actor!, Project, Round!, choice.Value, _remark, CommandId.New(), // not null: the form shows with them
                CancellationToken.None);
        await LoadAsync();
        _refusal = kept.Refusal;
        _remark = kept.IsDone ? "" : _remark;
    }

    private async Task AgainAsync(KeptRunId run)
    {
        var again = await KeptRunsQuery.AgainAsync(
            _actor!, Project, Round!, run, CancellationToken.None); // not null: the list shows with them
        (_again, _refusal) = (again.IsDone ? again.Value : null, again.Refusal);
    }

    private async Task SwitchAsync(string? whyOff)
    {
        var switched = await SwitchAgreement.RunAsync(
            _actor!, _stance!.ProjectId, whyOff, CommandId.New(), // not null: the form shows with them
            CancellationToken.None);
        await TriedAsync(switched.Refusal);
    }

    private async Task TriedAsync(Refusal? refusal)
    {
        await LoadAsync();
        _refusal = refusal ?? _refusal;
    }
}
