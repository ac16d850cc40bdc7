using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>A respondent of the project, whom a further transcript may be of as well.</summary>
public sealed record KnownRespondent(string Pseudonym, string Perspective, string? Sector)
{
    /// <summary>Names of transcripts that the list of respondents ties to this one.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];
}

/// <summary>What somebody who imports chooses from.</summary>
/// <param name="ProjectId">The project imported into.</param>
/// <param name="ProjectName">Its name.</param>
/// <param name="Perspectives">In the order of the codebook.</param>
/// <param name="Respondents">By pseudonym.</param>
public sealed record ImportForm(
    ProjectId ProjectId,
    string ProjectName,
    IReadOnlyList<Perspective> Perspectives,
    IReadOnlyList<KnownRespondent> Respondents);

/// <summary>What the project already knows that an import needs.</summary>
public sealed class ImportFormQuery
{
    private readonly ProjectAccess _access;

    internal ImportFormQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<ImportForm>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<ImportForm>(
            actor, project, Act.ImportTranscript,
            async (db, found, innerCt) => new ImportForm(
                found.Id,
                found.Name,
                Codebook.PerspectivesOf(await StoredBooks.LoadAsync(db, found.Id, innerCt)),
                await db.Respondents.AsNoTracking().Where(respondent => respondent.ProjectId == found.Id)
                    .OrderBy(respondent => respondent.Pseudonym)
                    .Select(respondent => new KnownRespondent(
                        respondent.Pseudonym, respondent.Perspective, respondent.Sector)
                    {
                        Transcripts = respondent.Transcripts,
                    })
                    .ToListAsync(innerCt)),
            ct);
}
