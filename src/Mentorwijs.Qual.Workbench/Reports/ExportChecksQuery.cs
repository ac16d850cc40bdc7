using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The checks before an export, for who writes the report.</summary>
/// <param name="Checks">What blocks first, then what asks, then what is told.</param>
/// <param name="MayAnswer">True: the asker may give reasons.</param>
/// <param name="Answers">Reasons given, by the key of the check.</param>
public sealed record ExportChecksView(
    ProjectId ProjectId,
    IReadOnlyList<ExportCheck> Checks,
    bool MayAnswer,
    IReadOnlyDictionary<string, GivenReason> Answers)
{
    /// <summary>Quotes that are not printed and columns that are not shown as things stand.</summary>
    public int LeftOut => Checks.Count(check => check.LeavesOut);

    /// <summary>Questions nobody answered yet.</summary>
    public int Open => Checks.Count(check => check.Weight == CheckWeight.Asks && !check.IsAnswered);
}

/// <summary>A reason to print what a check leaves out.</summary>
public sealed record GivenReason(string Reason, string By, DateTimeOffset At);

/// <summary>Reads what there is to look at before a document leaves the project.</summary>
public sealed class ExportChecksQuery
{
    private readonly ProjectAccess _access;

    internal ExportChecksQuery(ProjectAccess access) => _access = access;

    /// <param name="language">"nl" or "en": of labels and names.</param>
    public Task<Outcome<ExportChecksView>> RunAsync(
        Actor actor, string project, string language, CancellationToken ct) =>
        _access.ReadAsync<ExportChecksView>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) =>
            {
                var rows = await AnalysisRows.LoadAsync(db, found.Id, actor.Id, null, innerCt);
                var books = await StoredBooks.LoadAsync(db, found.Id, innerCt);
                var themes = await db.Themes.AsNoTracking().Where(theme => theme.ProjectId == found.Id)
                    .ToListAsync(innerCt);
                var quotes = await QuotesOf.ProjectAsync(db, found, rows, books, language, innerCt);
                var checks = await ExportChecks.LoadAsync(
                    db, found.Id, rows, books, themes, quotes, language, innerCt);
                var names = await PersonNames.LoadAsync(db, innerCt);
                return new ExportChecksView(
                    found.Id,
                    checks.All,
                    Permissions.Allows(found.Role, Act.OverruleCheck),
                    (await db.ExportAnswers.AsNoTracking().Where(answer => answer.ProjectId == found.Id)
                        .ToListAsync(innerCt)).ToDictionary(
                            answer => answer.Key,
                            answer => new GivenReason(answer.Rationale, names[answer.By], answer.At),
                            StringComparer.Ordinal));
            },
            ct);
}
