using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>Which table leaves the program.</summary>
public enum TableKind
{
    /// <summary>A row for each coding, with all that is known about it.</summary>
    Codings,

    /// <summary>Respondents against codes, 0 or 1.</summary>
    Respondents,

    /// <summary>Passages with a star or chosen for a theme.</summary>
    Quotes,
}

/// <summary>In what kind of file.</summary>
public enum TableFile
{
    Excel,
    Csv,
}

/// <summary>Makes a file of a table of the analysis and notes its hash in the journal.</summary>
public sealed class ExportTables
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal ExportTables(ProjectAccess access, ProjectWriter writer, TimeProvider clock) =>
        (_access, _writer, _clock) = (access, writer, clock);

    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    /// <param name="language">"nl" or "en": of the heads.</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, TableKind kind, TableFile file, PersonId? picked, string language,
        CommandId command, CancellationToken ct)
    {
        var words = new OutputWords(language, "TablesOutput");
        var made = await _access.ReadAsync<(FoundProject Project, byte[] Content)>(
            actor, project, Act.ExportTables,
            async (db, found, innerCt) =>
            {
                var material = await MaterialAsync(db, found, actor, kind, picked, words, innerCt);
                using var stream = WorkStreams.Open();
                Write(material, kind, file, stream);
                return (found, stream.ToArray());
            },
            ct);
        return made.Refusal is { } refused
            ? refused
            : await NoteAsync(actor, made.Value.Project, made.Value.Content, kind, file, words, command, ct);
    }

    private async Task<TableMaterial> MaterialAsync(
        QualDbContext db, FoundProject project, Actor actor, TableKind kind, PersonId? picked, OutputWords words,
        CancellationToken ct)
    {
        var books = await StoredBooks.LoadAsync(db, project.Id, ct);
        return new TableMaterial
        {
            Project = project,
            Rows = await AnalysisRows.LoadAsync(db, project.Id, actor.Id, picked, ct),
            Tree = CodeTree.Of(books),
            Perspectives = Codebook.PerspectivesOf(books),
            Guides = await GuidesQuery.ListAsync(db, project.Id, ct),
            Themes = kind != TableKind.Quotes ? [] : await db.Themes.AsNoTracking()
                .Where(theme => theme.ProjectId == project.Id).OrderBy(theme => theme.Order).ToListAsync(ct),
            Edits = kind != TableKind.Quotes ? QuoteEdits.None : await QuotesOf.EditsAsync(db, project, ct),
            Names = await PersonNames.LoadAsync(db, ct),
            At = _clock.GetUtcNow(),
            Words = words,
        };
    }

    private void Write(TableMaterial material, TableKind kind, TableFile file, Stream stream)
    {
        var refused = 0;
        IReadOnlyList<Sheet> sheets = kind switch
        {
            TableKind.Codings => [CodingsSheet.Of(material)],
            TableKind.Respondents => PresenceSheets.Of(material),
            TableKind.Quotes => [QuotesSheet.Of(material, out refused)],
            _ => throw new InvalidOperationException($"Table {kind}"),
        };
        switch (file)
        {
            case TableFile.Csv:
                CsvWriter.Write(sheets[0], material.Words.Culture, stream);
                break;
            case TableFile.Excel:
                ExcelWriter.Write(
                    [.. sheets, TablesAbout.Of(material, kind, refused)],
                    $"{sheets[0].Name}: {material.Project.Name}", material.Words.Culture,
                    DateOnly.FromDateTime(_clock.GetLocalNow().DateTime), stream);
                break;
            default:
                throw new InvalidOperationException($"File {file}");
        }
    }

    private async Task<Outcome<ExportedFile>> NoteAsync(
        Actor actor, FoundProject project, byte[] content, TableKind kind, TableFile file, OutputWords words,
        CommandId command, CancellationToken ct)
    {
        var noted = await _writer.CommitAsync(
            actor, Act.ExportTables, project.Id, command,
            (work, _) =>
            {
                work.Record(new TableExported(
                    kind.ToString(), file.ToString(), Convert.ToHexStringLower(SHA256.HashData(content)),
                    words.Language));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            ct);
        var (ending, type) = file switch
        {
            TableFile.Excel => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            TableFile.Csv => ("csv", "text/csv; charset=utf-8"),
            _ => throw new InvalidOperationException($"File {file}"),
        };
        return noted.Refusal is { } refused
            ? refused
            : new ExportedFile($"{project.Slug}-{words[$"FileName_{kind}"]}.{ending}", type, content);
    }
}
