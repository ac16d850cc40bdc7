using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Says how quotable one of the coder's own codings is.</summary>
public sealed class StarCoding
{
    private readonly ProjectWriter _writer;

    internal StarCoding(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, ProjectId project, CodingId coding, int stars, CommandId command, CancellationToken ct) =>
        ChangeCoding.RunAsync(
            _writer, actor, Act.MarkCoding, project, coding, command,
            (_, found) => Task.FromResult(CodingRules.Star(found, actor.Id, stars)),
            ct);
}
