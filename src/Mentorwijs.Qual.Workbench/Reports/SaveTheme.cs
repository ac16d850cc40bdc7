using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Writes a new theme, rewrites one, or removes one.</summary>
public sealed class SaveTheme
{
    private readonly ProjectWriter _writer;

    internal SaveTheme(ProjectWriter writer) => _writer = writer;

    /// <summary>A theme with an empty title, at the end of the chapter: not stored until it is saved.</summary>
    public static Theme New(ProjectId project, int order) =>
        new() { Id = Ids.New<ThemeId>(), ProjectId = project, Title = "", Order = order };

    /// <summary>True: the same words, codes and quotes.</summary>
    public static bool IsSame(Theme? one, Theme? other) => ThemeChanged.IsSame(one, other);

    /// <param name="before">As it was when the person began to write; null = it is new. Refused when it has changed
    /// since.</param>
    public async Task<Outcome<Theme>> RunAsync(
        Actor actor, ProjectId project, Theme? before, Theme after, CommandId command, CancellationToken ct)
    {
        var tidy = ThemeRules.Check(after with { ProjectId = project });
        if (tidy.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = await _writer.CommitAsync(
            actor, Act.WriteTheme, project, command,
            async (work, innerCt) => ThemeChanged.IsSame(before, tidy.Value)
                ? Done.It
                : await QuotedPeople.TooOftenAsync(work, before, tidy.Value, innerCt) is { } tooOften
                    ? tooOften
                    : await work.ApplyAsync([new ThemeChanged(before, tidy.Value)], innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : tidy.Value;
    }

    public async Task<Outcome<Done>> RemoveAsync(
        Actor actor, ProjectId project, ThemeId theme, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.WriteTheme, project, command,
            async (work, innerCt) =>
            {
                var before = await work.Db.Themes.AsNoTracking().FirstOrDefaultAsync(
                    candidate => candidate.Id == theme && candidate.ProjectId == project, innerCt);
                return before is null
                    ? new ThemeIsGone()
                    : await work.ApplyAsync([new ThemeChanged(before, null)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
