using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What authors wrote for the chapter, by name.</summary>
public sealed record FreeTextsView(ProjectId ProjectId, IReadOnlyDictionary<string, string> Written)
{
    /// <summary>True: the asker sets the template of the chapter.</summary>
    public bool MayChooseTemplate { get; init; }

    /// <summary>Empty: nothing yet.</summary>
    public string Of(string name) => Written.GetValueOrDefault(name, "");
}

/// <summary>Reads the texts of the chapter that only people can write.</summary>
public sealed class FreeTextsQuery
{
    private readonly ProjectAccess _access;

    internal FreeTextsQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<FreeTextsView>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<FreeTextsView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) => new FreeTextsView(found.Id, await ListAsync(db, found.Id, innerCt))
            {
                MayChooseTemplate = Permissions.Allows(found.Role, Act.ChooseTemplate),
            },
            ct);

    internal static async Task<IReadOnlyDictionary<string, string>> ListAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.FreeTexts.AsNoTracking().Where(text => text.ProjectId == project)
            .ToDictionaryAsync(text => text.Name, text => text.Text, StringComparer.Ordinal, ct);
}
