using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Two codes of the table, as an address names them.</summary>
/// <param name="First"><c>book:slug</c>: what the first coder said.</param>
/// <param name="Second">What the second coder said.</param>
/// <param name="EitherWay">True: also the other way round.</param>
/// <param name="Skip">So many passages are not read.</param>
public sealed record ConfusionPlace(string First, string Second, bool EitherWay, int Skip);

/// <summary>Two codes that somebody opened, with some of the words behind them.</summary>
public sealed record OpenedPair(
    Code First, Code Second, ConfusionPlace Place, IReadOnlyList<PassageView> Passages, int Total);

/// <summary>Which codes of a round are taken for each other.</summary>
public sealed record ConfusionSheet
{
    public required CodingRound Round { get; init; }

    /// <summary>In the order of the round: A, B …</summary>
    public required IReadOnlyList<string> CoderNames { get; init; }

    public required CodeTree Tree { get; init; }

    public required ConfusionTable Table { get; init; }

    /// <summary>True: the asker may change the codebook.</summary>
    public required bool MayChangeBook { get; init; }

    public required OpenedPair? Opened { get; init; }
}

/// <summary>Reads which codes of a round are taken for each other, and the passages of two of them.</summary>
public sealed class ConfusionQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal ConfusionQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="place">The two codes whose passages are read along; null = none.</param>
    public Task<Outcome<ConfusionSheet>> RunAsync(
        Actor actor, string project, string round, ConfusionPlace? place, CancellationToken ct) =>
        _access.ReadAsync<ConfusionSheet>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                if (await AgreementOff.RefusalAsync(db, found.Id, innerCt) is { } off)
                {
                    return off;
                }

                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                if (opened.Refusal is { } refusal)
                {
                    return refusal;
                }

                var names = await PersonNames.LoadAsync(db, innerCt);
                var compared = opened.Value;
                return new ConfusionSheet
                {
                    Round = compared.Round,
                    CoderNames = names.Compared(compared.Round),
                    Tree = compared.Comparison.Tree,
                    Table = compared.Comparison.Confusion,
                    MayChangeBook = Permissions.Allows(found.Role, Act.ChooseCodebook),
                    Opened = place is null ? null : await OpenAsync(db, compared, place, innerCt),
                };
            },
            ct);

    private static async Task<OpenedPair?> OpenAsync(
        QualDbContext db, ComparedRound compared, ConfusionPlace place, CancellationToken ct)
    {
        var (tree, table) = (compared.Comparison.Tree, compared.Comparison.Confusion);
        if (tree.Find(place.First) is not { } first || tree.Find(place.Second) is not { } second)
        {
            return null;
        }

        var passages = table[first.Id, second.Id]
            .Concat(place.EitherWay && first.Id != second.Id ? table[second.Id, first.Id] : [])
            .ToList();
        var page = passages.Skip(place.Skip).Take(BoardQuery.PageOfPassages).ToList();
        return new OpenedPair(
            first, second, place, await PassageView.ReadAsync(db, compared, page, ct), passages.Count);
    }
}
