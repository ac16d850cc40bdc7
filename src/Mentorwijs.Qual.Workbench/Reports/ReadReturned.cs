using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A document that came back, against the export it came from.</summary>
public sealed record ReturnedView
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset ExportedAt { get; init; }

    public required string ExportedBy { get; init; }

    /// <summary>"nl" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>True: words of quotes in it can be translations, which are not edited here.</summary>
    public required bool IsTranslated { get; init; }

    /// <summary>In the order of the document; none = nothing of ours was changed.</summary>
    public required IReadOnlyList<ReturnedChange> Changes { get; init; }

    /// <summary>Titles of the themes, to say where something stood.</summary>
    public required IReadOnlyDictionary<ThemeId, string> Themes { get; init; }

    /// <summary>Tracked changes that were read as accepted.</summary>
    public int Tracked { get; init; }

    /// <summary>Comments, which stay in the document.</summary>
    public int Comments { get; init; }
}

/// <summary>Reads a document that was edited in Word and says what was changed; stores nothing of it.</summary>
public sealed class ReadReturned
{
    private readonly ProjectAccess _access;
    private readonly ReaderPool _readers;

    internal ReadReturned(ProjectAccess access, ReaderPool readers) => (_access, _readers) = (access, readers);

    public static int MaxBytes => ReadLimits.FileBytes;

    public async Task<Outcome<ReturnedView>> RunAsync(
        Actor actor, string project, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        if (content.Length > MaxBytes)
        {
            return new FileTooLarge(ReadLimits.FileMb);
        }

        // asked first: who may not write here makes no Reader work
        var allowed = await _access.ReadAsync<ProjectId>(
            actor, project, Act.ReturnChapter, (_, found, _) => Task.FromResult<Outcome<ProjectId>>(found.Id), ct);
        if (allowed.Refusal is { } refusal)
        {
            return refusal;
        }

        var read = await _readers.ReadReturnedAsync(content, ct);
        return read.Refusal is { } unreadable
            ? unreadable
            : await _access.ReadAsync(
                actor, project, Act.ReturnChapter,
                (db, found, innerCt) => CompareAsync(db, found, read.Value, innerCt), ct);
    }

    private async Task<Outcome<ReturnedView>> CompareAsync(
        QualDbContext db, FoundProject project, ReturnedDocument back, CancellationToken ct)
    {
        var export = back.Export is { } id
            ? await db.Exports.AsNoTracking().FirstOrDefaultAsync(
                one => one.Id == id && one.ProjectId == project.Id, ct)
            : null;
        if (export is null)
        {
            return back.Export is null ? new DocumentIsNotOurs() : new ExportIsNotKept();
        }

        // our own file, through the same eyes: what reading changes is then changed on both sides
        var left = await _readers.ReadReturnedAsync(export.Content, ct);
        if (left.Refusal is { } refusal)
        {
            return refusal;
        }

        var names = await PersonNames.LoadAsync(db, ct);
        return new ReturnedView
        {
            ProjectId = project.Id,
            ExportedAt = export.At,
            ExportedBy = names[export.By],
            Language = export.Language,
            IsTranslated = export.Language != project.Language,
            Changes = [.. ReturnedChanges.Of(left.Value, back).Select(change => OfKind(change, export.Kind))],
            Themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == project.Id)
                .ToDictionaryAsync(theme => theme.Id, theme => theme.Title, ct),
            Tracked = back.Tracked,
            Comments = back.Comments,
        };
    }

    // A short paper prints some of the quotes of a theme: that one was left out there says nothing of the theme.
    private static ReturnedChange OfKind(ReturnedChange change, ReportKind kind) =>
        kind != ReportKind.Chapter && change.Kind is (ReturnedKind.QuoteDeleted or ReturnedKind.QuoteMoved)
            ? change with { Theme = null, NewTheme = null }
            : change;
}

/// <summary>Nothing in the file says that this program made it.</summary>
public sealed record DocumentIsNotOurs : Refusal;

/// <summary>The file was made here, or in another project, and what it held then is not kept any more.</summary>
public sealed record ExportIsNotKept : Refusal;
