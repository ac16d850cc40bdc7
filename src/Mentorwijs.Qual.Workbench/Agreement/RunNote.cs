using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>That a run was kept: enough to name it under the figures of a round.</summary>
/// <param name="By">Name of who kept it.</param>
public sealed record RunNote(KeptRunId Id, DateTimeOffset At, string By, string Remark)
{
    /// <summary>Newest first; the frozen input is not read.</summary>
    internal static async Task<IReadOnlyList<RunNote>> ListAsync(
        QualDbContext db, RoundId round, IReadOnlyDictionary<PersonId, string> names, CancellationToken ct)
    {
        var found = await db.KeptRuns.AsNoTracking().Where(run => run.RoundId == round)
            .OrderByDescending(run => run.At)
            .Select(run => new { run.Id, run.At, run.By, run.Remark })
            .ToListAsync(ct);
        return [.. found.Select(run => new RunNote(run.Id, run.At, names[run.By], run.Remark))];
    }
}
