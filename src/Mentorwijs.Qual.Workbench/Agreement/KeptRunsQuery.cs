using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>The kept runs of a round, and the figures of each made again.</summary>
public sealed class KeptRunsQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal KeptRunsQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <summary>Newest first.</summary>
    public Task<Outcome<IReadOnlyList<KeptRunLine>>> RunAsync(
        Actor actor, string project, string round, CancellationToken ct) =>
        _access.ReadAsync<IReadOnlyList<KeptRunLine>>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await OpenAsync(_kept, db, found, actor, round, innerCt);
                return opened.Refusal is { } refusal
                    ? refusal
                    : Outcome.Of(await ListAsync(_kept, db, opened.Value.Round, innerCt));
            },
            ct);

    /// <summary>The figures of one run, computed again from its own frozen input.</summary>
    public Task<Outcome<AgreementResult>> AgainAsync(
        Actor actor, string project, string round, KeptRunId run, CancellationToken ct) =>
        _access.ReadAsync<AgreementResult>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await OpenAsync(_kept, db, found, actor, round, innerCt);
                return opened.Refusal is { } refusal
                    ? refusal
                    : await AgainAsync(_kept, db, opened.Value.Round, run, innerCt);
            },
            ct);

    /// <summary>The same for who has opened the round already.</summary>
    internal static async Task<Outcome<AgreementResult>> AgainAsync(
        KeptComparisons kept, QualDbContext db, CodingRound round, KeptRunId id, CancellationToken ct)
    {
        var stored = await db.KeptRuns.AsNoTracking()
            .FirstOrDefaultAsync(run => run.Id == id && run.RoundId == round.Id, ct);
        if (stored is null)
        {
            return new RunNotFound();
        }

        var names = await PersonNames.LoadAsync(db, ct);
        var (input, tree) = (stored.ReadInput(), stored.Tree());
        var table = AgreementTable.Of(input.Study(), tree);
        var intervals = AgreementIntervals.Of(table, stored.Run.Bootstrap);
        return new AgreementResult
        {
            Round = round,
            CoderNames = [.. stored.Run.Coders.Select(coder => names[round.PersonBehind(coder)])],
            Table = table,
            Intervals = intervals,
            Tree = tree,
            Run = stored.Run,
            Books = stored.CodedWith,
            Kept = await LineAsync(kept, db, round, stored, names, ct),
            IsExact = input.Hash == stored.Run.InputHash
                && FiguresHash.Of(table, intervals) == stored.FiguresHash,
        };
    }

    private static async Task<Outcome<ComparedRound>> OpenAsync(
        KeptComparisons kept, QualDbContext db, FoundProject project, Actor actor, string round,
        CancellationToken ct) =>
        await AgreementOff.RefusalAsync(db, project.Id, ct) is { } off
            ? off
            : await RoundAccess.OpenAsync(kept, db, project, actor, round, null, ct);

    private static async Task<IReadOnlyList<KeptRunLine>> ListAsync(
        KeptComparisons kept, QualDbContext db, CodingRound round, CancellationToken ct)
    {
        var names = await PersonNames.LoadAsync(db, ct);
        var stored = await db.KeptRuns.AsNoTracking().Where(run => run.RoundId == round.Id)
            .OrderByDescending(run => run.At).ToListAsync(ct);
        var lines = new List<KeptRunLine>();
        foreach (var run in stored)
        {
            lines.Add(await LineAsync(kept, db, round, run, names, ct));
        }

        return lines;
    }

    private static async Task<KeptRunLine> LineAsync(
        KeptComparisons kept, QualDbContext db, CodingRound round, KeptRun run,
        IReadOnlyDictionary<PersonId, string> names, CancellationToken ct)
    {
        var now = new FrozenInput((await kept.OpenAsync(db, round, run.Run.Options, ct)).Input);
        return new KeptRunLine
        {
            Id = run.Id,
            At = run.At,
            By = names[run.By],
            Remark = run.Remark,
            Run = run.Run,
            Figures = run.Figures,
            Books = run.CodedWith,
            Changed = now.Hash == run.Run.InputHash ? [] : now.DifferencesFrom(run.ReadInput()),
        };
    }
}

/// <summary>The round has no such kept run.</summary>
public sealed record RunNotFound : Refusal;
