using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Keeps a run of a round with everything it rests on, so that its figures can be made again.</summary>
public sealed class KeepRun
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly KeptComparisons _kept;
    private readonly TimeProvider _clock;

    internal KeepRun(ProjectAccess access, ProjectWriter writer, KeptComparisons kept, TimeProvider clock) =>
        (_access, _writer, _kept, _clock) = (access, writer, kept, clock);

    /// <param name="options">How to measure; null = as the project has chosen.</param>
    /// <param name="remark">What it is kept for; may be empty.</param>
    public async Task<Outcome<KeptRunId>> RunAsync(
        Actor actor, string project, string round, AgreementOptions? options, string remark, CommandId command,
        CancellationToken ct)
    {
        if (remark.Trim().Length > KeptRun.MaxRemarkLength)
        {
            return new RunRemarkIsTooLong(KeptRun.MaxRemarkLength);
        }

        // made beside the writer: nobody waits for it
        var made = await _access.ReadAsync<KeptRun>(
            actor, project, Act.KeepRun,
            async (db, found, innerCt) =>
            {
                if (await AgreementOff.RefusalAsync(db, found.Id, innerCt) is { } off)
                {
                    return off;
                }

                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, options, innerCt);
                return opened.Refusal is { } refusal ? refusal : Freeze(opened.Value, actor, remark.Trim());
            },
            ct);
        return made.Refusal is { } refused ? refused : await StoreAsync(actor, made.Value, command, ct);
    }

    private KeptRun Freeze(ComparedRound compared, Actor actor, string remark)
    {
        var comparison = compared.Comparison;
        return new KeptRun
        {
            Id = Ids.New<KeptRunId>(),
            ProjectId = compared.Round.ProjectId,
            RoundId = compared.Round.Id,
            By = actor.Id,
            At = _clock.GetUtcNow(),
            Remark = remark,
            Run = AgreementRun.Of(
                comparison.Study, comparison.Tree, compared.Round.Codebooks, comparison.Intervals.Options,
                _clock.GetUtcNow()),
            Books = [.. comparison.Tree.Books.Select(FrozenBook.Of)],
            CodedWith = comparison.Books,
            Input = KeptRun.Pack(comparison.Input),
            FiguresHash = FiguresHash.Of(comparison.Table, comparison.Intervals),
            Figures = KeptFigures.Of(comparison.Table, comparison.Intervals),
        };
    }

    private async Task<Outcome<KeptRunId>> StoreAsync(
        Actor actor, KeptRun run, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.KeepRun, run.ProjectId, command,
            async (work, innerCt) =>
            {
                var same = await work.Db.KeptRuns.AsNoTracking()
                    .Where(other => other.RoundId == run.RoundId && other.FiguresHash == run.FiguresHash)
                    .ToListAsync(innerCt);
                if (same.Exists(other => other.Run.InputHash == run.Run.InputHash
                    && other.Run.Rules == run.Run.Rules && other.Run.Bootstrap == run.Run.Bootstrap))
                {
                    return new RunIsKeptAlready();
                }

                work.Db.KeptRuns.Add(run);
                await work.Db.SaveChangesAsync(innerCt);
                work.Record(new RunKept(run.Id, run.RoundId, run.Run.InputHash, run.FiguresHash));
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<RunKept>().Single().Run;
    }
}

/// <summary>A run with the same input and the same choices was kept before.</summary>
public sealed record RunIsKeptAlready : Refusal;

/// <summary>A remark over the limit, in UTF-16 units.</summary>
public sealed record RunRemarkIsTooLong(int Limit) : Refusal;
