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
                // Only what the book of this code knows: another book may give the same word another meaning.
                var dimensions = await work.Db.Codebooks.AsNoTracking()
                    .Where(book => work.Db.Codes.Any(code => code.Id == found.CodeId && code.CodebookId == book.Id))
                    .Select(book => book.Dimensions).FirstAsync(ct);
                return CodingRules.Mark(found, actor.Id, dimension, value, dimensions);
            },
            ct);
}
