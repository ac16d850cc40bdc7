using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Transcripts;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>Reads a list of respondents against what the project knows, to look at; stores nothing.</summary>
public sealed class ReadRespondents
{
    /// <summary>Size of a list as a file.</summary>
    public const int FileBytes = CsvReader.FileMb * 1024 * 1024;

    private readonly ProjectAccess _access;

    internal ReadRespondents(ProjectAccess access) => _access = access;

    /// <summary>What would change, or every line that is wrong. The content is read to the limit.</summary>
    public async Task<Outcome<RespondentListing>> RunAsync(
        Actor actor, string project, Stream content, CancellationToken ct)
    {
        using var file = new MemoryStream();
        var buffer = new byte[81920];
        while (file.Length <= FileBytes && await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            file.Write(buffer, 0, read);
        }

        file.Position = 0;
        var table = CsvReader.Read(file);
        return table.Refusal is { } unreadable
            ? unreadable
            : await _access.ReadAsync(
                actor, project, Act.ChangeRespondents,
                (db, found, innerCt) => CompareAsync(db, found.Id, table.Value, innerCt),
                ct);
    }

    /// <summary>The list against the rows as they are now.</summary>
    internal static async Task<Outcome<RespondentListing>> CompareAsync(
        QualDbContext db, ProjectId project, FieldTable table, CancellationToken ct) =>
        RespondentList.Read(
            table,
            await StoredBooks.PerspectivesAsync(db, project, ct),
            await db.Respondents.AsNoTracking().Where(respondent => respondent.ProjectId == project).ToListAsync(ct),
            project,
            Ids.New<RespondentId>);
}
