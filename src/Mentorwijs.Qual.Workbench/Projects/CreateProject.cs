using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Projects;

/// <summary>Starts a project with one codebook and one open round; who makes it is its lead.</summary>
public sealed class CreateProject
{
    private readonly ProjectWriter _writer;
    private readonly ShippedCodebooks _codebooks;

    internal CreateProject(ProjectWriter writer, ShippedCodebooks codebooks) =>
        (_writer, _codebooks) = (writer, codebooks);

    /// <summary>The slug of the new project. <paramref name="language"/> = "nl" or "en", of the report.</summary>
    public async Task<Outcome<string>> RunAsync(
        Actor actor, string name, string language, string codebook, CommandId command, CancellationToken ct)
    {
        var checkedName = Project.CheckName(name);
        if (checkedName.Refusal is { } refusal)
        {
            return refusal;
        }

        var read = _codebooks.Open(codebook);
        if (read.Refusal is { } unread)
        {
            return unread;
        }

        var id = Ids.New<ProjectId>();
        var outcome = await _writer.CommitAsync(
            actor, Act.CreateProject, id, command,
            async (work, innerCt) =>
            {
                var taken = await work.Db.Projects.Select(project => project.Slug).ToListAsync(innerCt);
                var slug = Slug.Free(checkedName.Value, taken.ToHashSet(StringComparer.Ordinal));
                AddRows(work, new Project
                {
                    Id = id,
                    Slug = slug,
                    Name = checkedName.Value,
                    Language = language == "en" ? "en" : "nl",
                    CreatedAt = work.Now,
                });
                var book = CodebookRows.From(read.Value.Draft, id);
                work.Db.Add(book);
                work.Db.Add(CodebookRows.Version(work, book.Id, 1, read.Value));
                work.Record(new ProjectCreated(slug, book.Slug, book.Version));
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<ProjectCreated>().Single().Slug;
    }

    private static void AddRows(WriteWork work, Project project)
    {
        work.Db.Add(project);
        work.Db.Add(new Member { ProjectId = project.Id, PersonId = work.Actor.Id, Role = Role.Lead });
        work.Db.Add(new CodingRound
        {
            Id = Ids.New<RoundId>(),
            ProjectId = project.Id,
            Slug = "open",
            Name = project.Language == "en" ? "Open round" : "Open ronde",
            Phase = RoundPhase.Open,
            Coders = [],
            Transcripts = [],
            StartedAt = work.Now,
        });
    }
}
