using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A report somebody asks for.</summary>
/// <param name="Language">"nl" or "en".</param>
/// <param name="Picked">Whose codings count where there is no consensus, for this once; null = as the lead has chosen.
/// </param>
public sealed record ReportWish(ReportKind Kind, string Language, PersonId? Picked = null);

/// <summary>A report that was made, with what its checks find in it.</summary>
public sealed record CheckedReport(ExportedFile File, IReadOnlyList<ReportCheck> Checks);

/// <summary>Makes the chapter, the factsheet or the practice publication as a Word document, and notes the hash of the
/// file in the journal.</summary>
public sealed class ExportReport
{
    /// <summary>Content type of every file it makes.</summary>
    internal const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly ChapterSources _sources;

    internal ExportReport(ProjectAccess access, ProjectWriter writer, ChapterSources sources) =>
        (_access, _writer, _sources) = (access, writer, sources);

    /// <param name="progress">Hears of each step as it begins; null = nobody waits for it.</param>
    /// <param name="ct">Looked at between the steps.</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, ReportWish wish, IProgress<ReportStep>? progress, CommandId command,
        CancellationToken ct)
    {
        var made = await MakeAsync(actor, project, wish, progress, command, ct);
        return made.Refusal is { } refusal ? refusal : made.Value.File;
    }

    /// <summary>The same with what to look at before it leaves; it is built once for both.</summary>
    public async Task<Outcome<CheckedReport>> RunCheckedAsync(
        Actor actor, string project, ReportWish wish, CommandId command, CancellationToken ct)
    {
        var made = await MakeAsync(actor, project, wish, progress: null, command, ct);
        return made.Refusal is { } refusal
            ? refusal
            : new CheckedReport(
                made.Value.File,
                ReportChecks.Of(made.Value.Report, made.Value.Source, ReportTextsOf.Language(wish.Language)));
    }

    private async Task<Outcome<(ExportedFile File, Chapter Report, ChapterSource Source)>> MakeAsync(
        Actor actor,
        string project,
        ReportWish wish,
        IProgress<ReportStep>? progress,
        CommandId command,
        CancellationToken ct)
    {
        var texts = ReportTextsOf.Language(wish.Language);
        ChapterRehearsal.Begin();
        Next(ReportStep.Reading);
        byte[]? template = null;
        var stamp = 0L;
        var read = await _access.ReadAsync<ChapterSource>(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) =>
            {
                stamp = wish.Picked is null ? await DataStamp.OfAsync(db, found.Id, innerCt) : 0;
                template = await db.Templates.AsNoTracking().Where(stored => stored.ProjectId == found.Id)
                    .Select(stored => stored.Content).FirstOrDefaultAsync(innerCt);
                return await _sources.LoadAsync(db, found, actor.Id, wish.Picked, texts.Culture, innerCt);
            },
            ct);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        Next(ReportStep.Building);
        var report = ReportBuilding.Build(wish.Kind, read.Value, texts);
        Next(ReportStep.Writing);
        using var stream = WorkStreams.Open();
        var export = new ExportId(command.Value);
        WordChapter.Write(report, texts, stream, template, export);
        var content = stream.ToArray();
        Next(ReportStep.Noting);
        var noted = await _writer.CommitAsync(
            actor, Act.ExportChapter, read.Value.Project.Id, command,
            async (work, innerCt) =>
            {
                await StoreAsync(
                    work, export, read.Value, wish with { Language = texts.Language }, stamp, content, innerCt);
                work.Record(new ChapterExported(Convert.ToHexStringLower(SHA256.HashData(content)), texts.Language)
                {
                    Kind = wish.Kind,
                    Overruled = read.Value.Overruled,
                    LeftOut = read.Value.LeftOut.Count,
                });
                return Done.It;
            },
            ct);
        return noted.Refusal is { } refused
            ? refused
            : (new ExportedFile(
                ReportBuilding.FileName(wish.Kind, read.Value.Project.Slug, texts.Language), WordDocument, content),
                report, read.Value);

        void Next(ReportStep step)
        {
            ct.ThrowIfCancellationRequested();
            progress?.Report(step);
        }
    }

    // Kept to lay beside it what comes back, and to hand out again; the oldest make room.
    private static async Task StoreAsync(
        WriteWork work, ExportId id, ChapterSource source, ReportWish wish, long stamp, byte[] content,
        CancellationToken ct)
    {
        var codings = source.Codings.ToDictionary(coding => coding.Id);
        work.Db.Exports.Add(new StoredExport
        {
            Id = id,
            ProjectId = work.ProjectId,
            Kind = wish.Kind,
            Language = wish.Language,
            Stamp = stamp,
            At = work.Now,
            By = work.Actor.Id,
            Content = content,
            Quotes =
            [
                .. source.Themes.SelectMany(theme => theme.Quotes).Distinct()
                    .Where(quote => codings.ContainsKey(quote) && !source.LeftOut.ContainsKey(quote))
                    .Select(quote => codings[quote])
                    .Select(coding => new ExportedQuote(
                        coding.Id, coding.CodeId, coding.TranscriptId, coding.Span.Start, coding.Span.End)),
            ],
        });
        await work.Db.SaveChangesAsync(ct);
        work.Db.ChangeTracker.Clear();
        var old = await work.Db.Exports.Where(export => export.ProjectId == work.ProjectId)
            .OrderByDescending(export => export.At).Select(export => export.Id)
            .Skip(StoredExport.Most).ToListAsync(ct);
        if (old.Count > 0)
        {
            await work.Db.Exports.Where(export => old.Contains(export.Id)).ExecuteDeleteAsync(ct);
        }
    }
}
