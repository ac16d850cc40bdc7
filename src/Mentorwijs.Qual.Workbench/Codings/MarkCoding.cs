using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Sets the direction, strength or another dimension of one of the coder's own codings.</summary>
public sealed class MarkCoding
{
    private readonly ProjectWriter _writer;

    internal MarkCoding(ProjectWriter writer) => _writer = writer;

    /// <param name="value">Id of the value; null takes the mark away.</param>
    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, string dimension, string? value, CommandId command,
        CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.MarkCoding, project, coding, command,
            async (work, found) =>
            {
                var books = await work.Db.Codebooks.AsNoTracking()
                    .Where(book => book.ProjectId == project).Select(book => book.Dimensions).ToListAsync(ct);
                return CodingRules.Mark(found, actor.Id, dimension, value, books.SelectMany(list => list));
            },
            ct);
}
