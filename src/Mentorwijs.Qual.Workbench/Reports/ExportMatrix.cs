using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>In what kind of file the matrix leaves the program.</summary>
public enum MatrixFile
{
    /// <summary>On its side, with summaries in the cells.</summary>
    Word,

    /// <summary>A grid of numbers, and each cell as a row.</summary>
    Excel,

    /// <summary>Each cell as a row.</summary>
    Csv,
}

/// <summary>Makes a file of the matrix and notes its hash in the journal.</summary>
public sealed class ExportMatrix
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal ExportMatrix(ProjectAccess access, ProjectWriter writer, TimeProvider clock) =>
        (_access, _writer, _clock) = (access, writer, clock);

    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    /// <param name="language">"nl" or "en".</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, MatrixBy by, MatrixFile file, PersonId? picked, string language,
        CommandId command, CancellationToken ct)
    {
        var words = new OutputWords(language, "MatrixOutput");
        var made = await _access.ReadAsync<(FoundProject Project, byte[] Content)>(
            actor, project, Act.ExportTables,
            async (db, found, innerCt) =>
            {
                var material = new MatrixMaterial
                {
                    Project = found,
                    By = by,
                    Read = await MatrixRows.LoadAsync(db, found, actor.Id, picked, by, innerCt),
                    Summaries = await MatrixRows.SummariesAsync(db, found.Id, innerCt),
                    Ratings = await MatrixRows.RatingsAsync(db, found.Id, actor.Id, innerCt),
                    Names = await PersonNames.LoadAsync(db, innerCt),
                    At = _clock.GetUtcNow(),
                    Day = DateOnly.FromDateTime(_clock.GetLocalNow().DateTime),
                    Words = words,
                };
                using var stream = WorkStreams.Open();
                Write(material, file, stream);
                return (found, stream.ToArray());
            },
            ct);
        return made.Refusal is { } refused
            ? refused
            : await NoteAsync(actor, made.Value.Project, made.Value.Content, by, file, words, command, ct);
    }

    private static void Write(MatrixMaterial material, MatrixFile file, Stream stream)
    {
        switch (file)
        {
            case MatrixFile.Word:
                MatrixDocument.Write(material, stream);
                break;
            case MatrixFile.Excel:
                ExcelWriter.Write(
                    new MatrixSheets(material).All,
                    $"{material.Words[$"Title_{material.By}"]}: {material.Project.Name}", material.Words.Culture,
                    material.Day, stream);
                break;
            case MatrixFile.Csv:
                CsvWriter.Write(new MatrixSheets(material).Cells, material.Words.Culture, stream);
                break;
            default:
                throw new InvalidOperationException($"File {file}");
        }
    }

    private async Task<Outcome<ExportedFile>> NoteAsync(
        Actor actor, FoundProject project, byte[] content, MatrixBy by, MatrixFile file, OutputWords words,
        CommandId command, CancellationToken ct)
    {
        var noted = await _writer.CommitAsync(
            actor, Act.ExportTables, project.Id, command,
            (work, _) =>
            {
                work.Record(new TableExported(
                    $"Matrix{by}", file.ToString(), Convert.ToHexStringLower(SHA256.HashData(content)),
                    words.Language));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            ct);
        var (ending, type) = file switch
        {
            MatrixFile.Word => ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            MatrixFile.Excel => ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            MatrixFile.Csv => ("csv", "text/csv; charset=utf-8"),
            _ => throw new InvalidOperationException($"File {file}"),
        };
        return noted.Refusal is { } refused
            ? refused
            : new ExportedFile($"{project.Slug}-{words[$"FileName_{by}"]}.{ending}", type, content);
    }
}
