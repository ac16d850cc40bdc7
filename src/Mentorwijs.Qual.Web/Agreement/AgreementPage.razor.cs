using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.AspNetCore.Components;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>The figures of one round; it only reads, so it needs no circuit.</summary>
public sealed partial class AgreementPage
{
    private IReadOnlyList<CodingRound> _rounds = [];
    private AgreementView? _view;
    private Refusal? _refusal;

    [Parameter]
    public required string Project { get; set; }

    /// <summary>Slug of the round; null = the latest that has been compared.</summary>
    [Parameter]
    public string? Round { get; set; }

    /// <summary>True: also the codes that nobody used.</summary>
    [SupplyParameterFromQuery]
    public bool All { get; set; }

    /// <summary>How to measure; see <see cref="AgreementChoice"/>.</summary>
    [SupplyParameterFromQuery]
    public string? Unit { get; set; }

    /// <summary>Percent of a sentence, as somebody typed it.</summary>
    [SupplyParameterFromQuery]
    public string? Coverage { get; set; }

    [SupplyParameterFromQuery]
    public bool Interviewers { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var actor = await Person.ActorAsync();
        var rounds = await RoundsQuery.RunAsync(actor, Project, CancellationToken.None);
        if (rounds.Refusal is not null)
        {
            _refusal = rounds.Refusal;
            return;
        }

        _rounds =
        [
            .. rounds.Value.Select(view => view.Round)
                .Where(round => round.Phase is RoundPhase.Comparing or RoundPhase.Closed),
        ];
        if ((Round ?? Latest?.Slug) is { } slug)
        {
            await ComputeAsync(actor, slug);
        }
    }

    // Practice is shown when it is asked for, and when there is nothing else.
    private CodingRound? Latest =>
        _rounds.LastOrDefault(round => round.Kind == RoundKind.Study) ?? (_rounds is [.., var last] ? last : null);

    // A choice that cannot be is said, and the figures are made in the project's own way.
    private async Task ComputeAsync(Actor actor, string round)
    {
        var choice = new AgreementChoice(Unit, Coverage, Interviewers).Read();
        var computed = await ComputeAgreement.RunAsync(
            actor, Project, round, choice.IsDone ? choice.Value : null, CancellationToken.None);
        (_refusal, _view) = (choice.Refusal ?? computed.Refusal, computed.IsDone ? computed.Value : null);
    }

    private async Task KeepAsync()
    {
        if (_view is not { } view)
        {
            return;
        }

        var actor = await Person.ActorAsync();
        var kept = await ChooseAgreement.RunAsync(
            actor, view.Round.ProjectId, view.Table.Study.Options, CommandId.New(), CancellationToken.None);
        if (kept.IsDone)
        {
            await ComputeAsync(actor, view.Round.Slug);
        }
        else
        {
            _refusal = kept.Refusal;
        }
    }
}
