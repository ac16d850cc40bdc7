using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>The road all acts on one existing coding take: find it, ask the rule, apply the changes.</summary>
internal static class ChangeCoding
{
    public static async Task<Outcome<CodingsChanged>> RunAsync(
        ProjectWriter writer,
        Actor actor,
        Act act,
        ProjectId project,
        CodingId coding,
        CommandId command,
        Func<WriteWork, Coding, Task<Outcome<IReadOnlyList<CodingChange>>>> rule,
        CancellationToken ct)
    {
        var outcome = await writer.CommitAsync(
            actor, act, project, command,
            async (work, innerCt) =>
            {
                var found = await DeskRows.CodingAsync(work, coding, innerCt);
                if (found.Refusal is { } gone)
                {
                    return gone;
                }

                var changes = await rule(work, found.Value);
                return changes.Refusal is { } refusal
                    ? refusal
                    : await work.ApplyAsync(changes.Value.Select(CodingChanged.From), innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : CodingsChanged.From(outcome.Value.Facts);
    }
}
