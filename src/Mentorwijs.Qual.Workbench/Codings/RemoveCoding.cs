using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Takes one of the coder's own codings away.</summary>
public sealed class RemoveCoding
{
    private readonly ProjectWriter _writer;

    internal RemoveCoding(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, CommandId command, CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.RemoveCoding, project, coding, command,
            (_, found) => Task.FromResult(CodingRules.Remove(found, actor.Id)),
            ct);
}
