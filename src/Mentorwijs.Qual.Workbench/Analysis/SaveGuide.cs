using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>Writes a new version of the interview guide, rewrites one, or removes one.</summary>
public sealed class SaveGuide
{
    private readonly ProjectWriter _writer;

    internal SaveGuide(ProjectWriter writer) => _writer = writer;

    /// <summary>A guide without a version or questions: not stored until it is saved.</summary>
    public static InterviewGuide New(ProjectId project) =>
        new() { Id = Ids.New<GuideId>(), ProjectId = project, Version = "" };

    /// <param name="before">As it was when the person began to write; null = it is new. Refused when it has changed
    /// since.</param>
    public async Task<Outcome<InterviewGuide>> RunAsync(
        Actor actor,
        ProjectId project,
        InterviewGuide? before,
        InterviewGuide after,
        CommandId command,
        CancellationToken ct)
    {
        var stored = after;
        var outcome = await _writer.CommitAsync(
            actor, Act.ChangeGuides, project, command,
            async (work, innerCt) =>
            {
                var tidy = GuideRules.Check(
                    after with { ProjectId = project },
                    CodeTree.Of(await StoredBooks.LoadAsync(work.Db, project, innerCt)),
                    await work.Db.Guides.AsNoTracking()
                        .Where(guide => guide.ProjectId == project).ToListAsync(innerCt));
                if (tidy.Refusal is { } refusal)
                {
                    return refusal;
                }

                stored = tidy.Value;
                return stored.IsSame(before)
                    ? Done.It
                    : await work.ApplyAsync([new GuideChanged(before, stored)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : stored;
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor, ProjectId project, InterviewGuide guide, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChangeGuides, project, command,
            (work, innerCt) => work.ApplyAsync([new GuideChanged(guide, null)], innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
