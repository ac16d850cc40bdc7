using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>What the page of differences asks of the workbench.</summary>
public sealed class DifferenceActs(
    CurrentPerson person, DisagreementQuery query, ResolveDisagreement resolve, DifferenceSeats seats)
{
    public Task<Actor> ActorAsync() => person.ActorAsync();

    public Task<Outcome<DisagreementList>> ListAsync(Actor actor, string project, string round, string? code) =>
        query.RunAsync(actor, project, round, code, CancellationToken.None);

    public Task<Outcome<IReadOnlyList<TurnView>>> TurnsAsync(
        Actor actor, string project, string round, CodingPair pair) =>
        query.TurnsAsync(actor, project, round, pair, CancellationToken.None);

    public Task<Outcome<Done>> DecideAsync(Actor actor, DisagreementList list, WantedDecision wanted, string? why) =>
        resolve.RunAsync(
            actor, list.ProjectId, list.Round.Id,
            new WantedResolution(wanted.Pair, wanted.Decision)
            {
                Rationale = why,
                Agreed = wanted.Agreed,
                Seen = wanted.Over,
            },
            CommandId.New(), CancellationToken.None);

    public DifferenceSeat Sit(Actor actor, DisagreementList list) => seats.Take(actor, list.Round);
}
