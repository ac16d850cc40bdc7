using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Analysis;

/// <summary>
/// Lays down whose codings tables, themes and the chapter use where several coded and there is no consensus.
/// </summary>
public sealed class ChooseLayer
{
    private readonly ProjectWriter _writer;

    internal ChooseLayer(ProjectWriter writer) => _writer = writer;

    /// <param name="coder">Null: nobody's, so such transcripts are left out.</param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, PersonId? coder, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseLayer, project, command,
            async (work, innerCt) =>
            {
                if (coder is { } chosen && !await CodesHereAsync(work.Db, project, chosen, innerCt))
                {
                    return new LayerCoderIsUnknown();
                }

                var before = (await work.Db.ChosenLayers.AsNoTracking()
                    .FirstOrDefaultAsync(candidate => candidate.ProjectId == project, innerCt))?.CoderId;
                return before == coder
                    ? Done.It
                    : await work.ApplyAsync([new LayerChosen(before, coder)], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    // Who left has codings here; who only just came may be chosen before coding anything.
    private static async Task<bool> CodesHereAsync(
        QualDbContext db, ProjectId project, PersonId coder, CancellationToken ct) =>
        await db.Members.AnyAsync(
            member => member.ProjectId == project && member.PersonId == coder && member.Role != Role.Reader, ct)
        || await db.Codings.AnyAsync(
            coding => coding.CoderId == coder && coding.Source == CodingSource.Coder
                && db.Rounds.Any(round => round.Id == coding.RoundId && round.ProjectId == project),
            ct);
}

/// <summary>The chosen person codes nothing in this project.</summary>
public sealed record LayerCoderIsUnknown : Refusal;
