using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Jobs;

/// <summary>Has reports made while one does something else: start, look, stop, fetch; everybody has the own jobs.
/// </summary>
public sealed class ReportJobs
{
    private readonly ProjectAccess _access;
    private readonly JobBoard _board;

    internal ReportJobs(ProjectAccess access, JobBoard board) => (_access, _board) = (access, board);

    /// <summary>Puts it at the end of the line; the same wish that is going on already is not begun again.</summary>
    public Task<Outcome<ReportJob>> StartAsync(
        Actor actor, string project, ReportWish wish, CancellationToken ct) =>
        ReadAsync<ReportJob>(actor, project, (found, _) =>
            _board.Start(actor, found.Id, found.Slug, wish) is { } job ? job.Seen : new TooManyJobs(), ct);

    /// <summary>One's own in this project, newest first; then the files of before the program was started, as far as
    /// the data are still the same.</summary>
    public Task<Outcome<IReadOnlyList<ReportJob>>> ListAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) =>
            {
                var stamp = await DataStamp.OfAsync(db, found.Id, innerCt);
                var jobs = _board.Of(actor.Id, found.Id).Select(job => Seen(job, stamp)).ToList();
                var kept = await KeptFiles.ListAsync(db, actor.Id, found, stamp, innerCt);
                return Outcome.Of<IReadOnlyList<ReportJob>>(
                    [.. jobs, .. kept.Where(file => jobs.TrueForAll(job => job.Wish != file.Wish))]);
            },
            ct);

    /// <summary>Between two steps; what is done by then is done.</summary>
    public async Task<Outcome<Done>> StopAsync(Actor actor, string project, JobId job, CancellationToken ct)
    {
        var found = await FindAsync(actor, project, job, ct);
        if (found.Refusal is { } refusal)
        {
            return refusal;
        }

        found.Value.Job.Stop();
        return Done.It;
    }

    /// <summary>The finished file, as often as one likes until the data change.</summary>
    public async Task<Outcome<ExportedFile>> FileAsync(Actor actor, string project, JobId job, CancellationToken ct)
    {
        var found = await FindAsync(actor, project, job, ct);
        return found.Refusal is JobIsGone ? await KeptAsync(actor, project, job, ct)
            : found.Refusal is { } refusal ? refusal
            : found.Value.Job.File is not { } file ? new JobIsGone()
            : Seen(found.Value.Job, found.Value.Stamp).State == JobState.OutOfDate ? new FileIsOutOfDate()
            : file;
    }

    // Of before a new start of the program, which forgets jobs and keeps files.
    private Task<Outcome<ExportedFile>> KeptAsync(Actor actor, string project, JobId job, CancellationToken ct) =>
        _access.ReadAsync<ExportedFile>(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) => await KeptFiles.FindAsync(
                db, actor.Id, found, job, await DataStamp.OfAsync(db, found.Id, innerCt), innerCt),
            ct);

    private Task<Outcome<(BoardJob Job, long Stamp)>> FindAsync(
        Actor actor, string project, JobId job, CancellationToken ct) =>
        ReadAsync<(BoardJob, long)>(actor, project, (found, stamp) =>
            _board.Of(actor.Id, found.Id).FirstOrDefault(candidate => candidate.Id == job) is { } own
                ? (own, stamp)
                : new JobIsGone(), ct);

    // A stamp that is newer than the job's says that something a report is made from may have changed.
    private static ReportJob Seen(BoardJob job, long stamp) =>
        job.Seen is { State: JobState.Ready } ready && stamp != job.Stamp
            ? ready with { State = JobState.OutOfDate }
            : job.Seen;

    private Task<Outcome<T>> ReadAsync<T>(
        Actor actor, string project, Func<FoundProject, long, Outcome<T>> answer, CancellationToken ct) =>
        _access.ReadAsync(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) => answer(found, await DataStamp.OfAsync(db, found.Id, innerCt)),
            ct);
}
