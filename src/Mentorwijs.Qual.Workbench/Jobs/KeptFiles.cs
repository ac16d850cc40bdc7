using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>The files of reports that were made before the program was started anew, or on the console: jobs are
/// forgotten then, and their files are kept to lay beside what comes back.</summary>
internal static class KeptFiles
{
    /// <summary>The latest of each report that this person made from the data as they are, as finished jobs.</summary>
    public static async Task<IReadOnlyList<ReportJob>> ListAsync(
        QualDbContext db, PersonId person, FoundProject project, long stamp, CancellationToken ct)
    {
        var kept = await Of(db, person, project, stamp).OrderByDescending(export => export.At)
            .Select(export => new { export.Id, export.Kind, export.Language, export.At, Bytes = export.Content.Length })
            .ToListAsync(ct);
        return
        [
            .. kept.DistinctBy(export => (export.Kind, export.Language)).Select(export => new ReportJob
            {
                Id = new JobId(export.Id.Value),
                Wish = new ReportWish(export.Kind, export.Language),
                State = JobState.Ready,
                Step = ReportStep.Finished,
                StartedAt = export.At,
                EndedAt = export.At,
                FileName = ReportBuilding.FileName(export.Kind, project.Slug, export.Language),
                Bytes = export.Bytes,
            }),
        ];
    }

    public static async Task<Outcome<ExportedFile>> FindAsync(
        QualDbContext db, PersonId person, FoundProject project, JobId job, long stamp, CancellationToken ct)
    {
        var id = new ExportId(job.Value);
        var kept = await Of(db, person, project, stamp).FirstOrDefaultAsync(export => export.Id == id, ct);
        return kept is null
            ? new JobIsGone()
            : new ExportedFile(
                ReportBuilding.FileName(kept.Kind, project.Slug, kept.Language), ExportReport.WordDocument,
                kept.Content);
    }

    private static IQueryable<StoredExport> Of(
        QualDbContext db, PersonId person, FoundProject project, long stamp) =>
        db.Exports.AsNoTracking().Where(export =>
            export.ProjectId == project.Id && export.By == person && export.Stamp == stamp && stamp > 0);
}
