using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>The versions of the interview guide with what they can ask after.</summary>
public sealed record GuidesView
{
    public required ProjectId ProjectId { get; init; }

    /// <summary>In order of version.</summary>
    public required IReadOnlyList<InterviewGuide> Guides { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Versions that respondents were interviewed with, with how many of them; also those without a guide
    /// here.</summary>
    public required IReadOnlyList<(string Version, int Respondents)> Used { get; init; }
}

/// <summary>Reads the versions of the interview guide.</summary>
public sealed class GuidesQuery
{
    private readonly ProjectAccess _access;

    internal GuidesQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<GuidesView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<GuidesView>(
            actor, project, Act.ChangeGuides,
            async (db, found, innerCt) =>
            {
                var versions = await db.Respondents.AsNoTracking()
                    .Where(respondent => respondent.ProjectId == found.Id && respondent.Guide != null)
                    .Select(respondent => respondent.Guide!) // not null: filtered on the line above
                    .ToListAsync(innerCt);
                return new GuidesView
                {
                    ProjectId = found.Id,
                    Guides = await ListAsync(db, found.Id, innerCt),
                    Tree = CodeTree.Of(await StoredBooks.LoadAsync(db, found.Id, innerCt)),
                    Used =
                    [
                        .. versions.GroupBy(version => version, StringComparer.OrdinalIgnoreCase)
                            .Select(same => (same.Key, same.Count()))
                            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase),
                    ],
                };
            },
            ct);

    internal static async Task<IReadOnlyList<InterviewGuide>> ListAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.Guides.AsNoTracking().Where(guide => guide.ProjectId == project)
            .OrderBy(guide => guide.Version).ToListAsync(ct);
}
