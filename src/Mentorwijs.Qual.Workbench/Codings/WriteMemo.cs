using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Writes the coder's note on one of the own codings; empty takes it away.</summary>
public sealed class WriteMemo
{
    private readonly ProjectWriter _writer;

    internal WriteMemo(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, string? memo, CommandId command, CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.MarkCoding, project, coding, command,
            (_, found) => Task.FromResult(CodingRules.WriteMemo(found, actor.Id, memo)),
            ct);
}
