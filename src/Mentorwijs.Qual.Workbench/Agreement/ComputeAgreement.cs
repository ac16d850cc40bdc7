using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>The agreement of one round with what a page needs to show it.</summary>
public sealed record AgreementView
{
    public required CodingRound Round { get; init; }

    /// <summary>How the project measures; the table may have been asked for in another way.</summary>
    public required AgreementOptions Chosen { get; init; }

    /// <summary>True: the asker may lay down how the project measures.</summary>
    public required bool MayChoose { get; init; }

    public required AgreementTable Table { get; init; }

    /// <summary>The same figures with where they may lie; drawn when it is first asked for.</summary>
    public required Lazy<AgreementIntervals> Intervals { get; init; }

    /// <summary>Codes against transcripts, with the passages behind each cell; made when it is first asked for.
    /// </summary>
    public required Lazy<AgreementBoard> Board { get; init; }

    /// <summary>The figures as if nobody quarrelled about where a passage begins or ends; made when first asked for.
    /// </summary>
    public required Lazy<AgreementTable> Forgiven { get; init; }

    /// <summary>What the figures rest on, for whoever wants to compute them again.</summary>
    public required Lazy<AgreementRun> Run { get; init; }

    public required IReadOnlyDictionary<TranscriptId, string> TranscriptNames { get; init; }

    /// <summary>In the order of the round: A, B …</summary>
    public required IReadOnlyList<string> CoderNames { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>The codes on both sides of each difference.</summary>
    public required IReadOnlyList<IReadOnlyList<CodeId>> CodesOfDifferences { get; init; }

    public int Differences => CodesOfDifferences.Count;

    public required int Undecided { get; init; }

    /// <summary>Pairs of codings that are the same in code, span and direction.</summary>
    public required int Identical { get; init; }

    /// <summary>The codebooks of the round, in the versions it was coded under.</summary>
    public required IReadOnlyList<BookOfRound> Books { get; init; }

    /// <summary>Runs of this round that were kept, newest first.</summary>
    public IReadOnlyList<RunNote> KeptRuns { get; init; } = [];

    /// <summary>
    /// Differences that touch the code, or any code of the branch. One between two codes stands at both, and once at
    /// the branch that holds them.
    /// </summary>
    public int DifferencesOf(AgreementRow row)
    {
        var codes = row.WithDescendants
            ? Tree.SelfAndDescendants(row.Code.Id).Select(code => code.Id).ToHashSet()
            : [row.Code.Id];
        return CodesOfDifferences.Count(touched => touched.Any(codes.Contains));
    }
}

/// <summary>Computes the agreement between the coders of a round, on what they coded blind.</summary>
public sealed class ComputeAgreement
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;
    private readonly TimeProvider _clock;

    internal ComputeAgreement(ProjectAccess access, KeptComparisons kept, TimeProvider clock) =>
        (_access, _kept, _clock) = (access, kept, clock);

    /// <param name="options">How to measure; null = as the project has chosen.</param>
    public Task<Outcome<AgreementView>> RunAsync(
        Actor actor, string project, string round, AgreementOptions? options, CancellationToken ct) =>
        _access.ReadAsync<AgreementView>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                if (await AgreementOff.RefusalAsync(db, found.Id, innerCt) is { } off)
                {
                    return off;
                }

                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, options, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                return View(
                    opened.Value, found.Role, _clock.GetUtcNow(),
                    names.Compared(opened.Value.Round)) with
                {
                    KeptRuns = await RunNote.ListAsync(db, opened.Value.Round.Id, names, innerCt),
                };
            },
            ct);

    internal static AgreementView View(
        ComparedRound compared, Role role, DateTimeOffset at, IReadOnlyList<string> names)
    {
        var differences = compared.Differences.ToList();
        var final = compared.Resolutions
            .Where(resolution => resolution.IsFinal)
            .Select(resolution => resolution.Pair)
            .ToHashSet();
        return new AgreementView
        {
            Round = compared.Round,
            Chosen = compared.Comparison.Chosen,
            MayChoose = Permissions.Allows(role, Act.ChooseAgreement),
            Table = compared.Comparison.Table,
            Intervals = new Lazy<AgreementIntervals>(() => compared.Comparison.Intervals),
            Board = new Lazy<AgreementBoard>(() => compared.Comparison.Board),
            Forgiven = new Lazy<AgreementTable>(() => compared.Comparison.Forgiven),
            Run = new Lazy<AgreementRun>(() => AgreementRun.Of(
                compared.Comparison.Study, compared.Comparison.Tree, compared.Round.Codebooks,
                BootstrapOptions.Default, at)),
            TranscriptNames = compared.Comparison.TranscriptNames,
            CoderNames = names,
            Tree = compared.Comparison.Tree,
            CodesOfDifferences = [.. differences.Select(difference => CodesOf(difference).ToList())],
            Undecided = differences.Count(difference => !final.Contains(difference.Pair)),
            Identical = compared.Comparison.Comparisons.Sum(comparison => comparison.Identical.Count),
            Books = compared.Comparison.Books,
        };
    }

    internal static IEnumerable<CodeId> CodesOf(Disagreement difference) =>
        new[] { difference.First, difference.Second }.OfType<Coding>().Select(coding => coding.CodeId);
}
