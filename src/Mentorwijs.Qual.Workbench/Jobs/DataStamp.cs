using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>Tells whether anything a report is made from may have changed: how far the journal of a project has come,
/// leaving out what changes nothing.</summary>
internal sealed class DataStamp(IDbContextFactory<QualDbContext> contexts)
{
    private static readonly Act[] WithoutChange =
        [Act.ExportChapter, Act.ExportAgreement, Act.ExportTables, Act.KeepRun];

    public async Task<long> OfAsync(ProjectId project, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await OfAsync(db, project, ct);
    }

    public static async Task<long> OfAsync(QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.Journal.AsNoTracking()
            .Where(entry => entry.ProjectId == project && !WithoutChange.Contains(entry.Act))
            .MaxAsync(entry => (long?)entry.Seq, ct) ?? 0;
}
