using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Says that the coder is not sure of one of the own codings, or is sure after all.</summary>
public sealed class DoubtCoding
{
    private readonly ProjectWriter _writer;

    internal DoubtCoding(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, bool isUncertain, CommandId command, CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.MarkCoding, project, coding, command,
            (_, found) => Task.FromResult(CodingRules.Doubt(found, actor.Id, isUncertain)),
            ct);
}
