using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What authors wrote for the factsheet and the practice publication, and what they are asked for.</summary>
/// <param name="Themes">In their order; each has texts of its own.</param>
/// <param name="Portrayed">Perspectives of enough people to make a portrait from.</param>
public sealed record PaperTextsView(
    ProjectId ProjectId,
    IReadOnlyDictionary<string, string> Written,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Perspective> Portrayed)
{
    /// <summary>Empty: nothing yet.</summary>
    public string Of(string name) => Written.GetValueOrDefault(name, "");
}

/// <summary>Reads the texts of the factsheet and the practice publication.</summary>
public sealed class PaperTextsQuery
{
    private readonly ProjectAccess _access;

    internal PaperTextsQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<PaperTextsView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<PaperTextsView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var respondents = await db.Respondents.AsNoTracking()
                    .Where(person => person.ProjectId == found.Id).ToListAsync(innerCt);
                return new PaperTextsView(
                    found.Id,
                    await FreeTextsQuery.ListAsync(db, found.Id, innerCt),
                    await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                        .OrderBy(theme => theme.Order).ToListAsync(innerCt),
                    PracticeBuilder.PortrayedIn(Codebook.PerspectivesOf(books), respondents));
            },
            ct);
}
