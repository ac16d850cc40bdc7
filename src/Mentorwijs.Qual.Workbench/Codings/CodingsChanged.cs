using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench.Journal;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>What an act did to codings: enough for an open desk to follow without asking again.</summary>
/// <param name="Stored">Codings as they are now.</param>
/// <param name="Removed">Codings that are gone.</param>
public sealed record CodingsChanged(IReadOnlyList<Coding> Stored, IReadOnlyList<CodingId> Removed)
{
    internal static CodingsChanged From(IEnumerable<JournalFact> facts)
    {
        // In one act a coding may change twice (an undo of a growth): the last state counts.
        var last = facts.OfType<CodingChanged>()
            .GroupBy(change => (change.After ?? change.Before)!.Id) // not null: one side is there
            .Select(group => (Id: group.Key, group.Last().After)).ToList();
        return new CodingsChanged(
            [.. last.Select(change => change.After).OfType<Coding>()],
            [.. last.Where(change => change.After is null).Select(change => change.Id)]);
    }
}
