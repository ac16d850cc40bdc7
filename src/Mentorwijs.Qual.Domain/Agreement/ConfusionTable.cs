using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Code against code: which two are taken for each other, on which passages.</summary>
/// <remarks>
/// Rows are the code of the first coder of a pair, columns that of the second; on the diagonal the same code, whatever
/// else differs. With three coders and more every two of them are added up.
/// </remarks>
public sealed class ConfusionTable
{
    private readonly ILookup<(CodeId, CodeId), BoardPassage> _cells;
    private readonly ILookup<CodeId, BoardPassage> _alone;

    private ConfusionTable(IReadOnlyList<BoardPassage> passages, CodeTree tree)
    {
        _cells = passages
            .SelectMany(passage => passage is { First: { } first, Second: { } second }
                ? new[] { (Key: (first.CodeId, second.CodeId), passage) }
                : [])
            .ToLookup(cell => cell.Key, cell => cell.passage);
        _alone = passages.Where(passage => passage.First is null || passage.Second is null)
            .ToLookup(passage => passage.Either.CodeId);
        Codes = [.. passages.SelectMany(passage => passage.Codes).Distinct().OrderBy(tree.PlaceOf)];
        Confused =
        [
            .. passages.Where(passage => passage.Kind == PassageKind.OtherCode)
                .GroupBy(passage => KeyOf(passage, tree))
                .Select(pair => ConfusedCodes.Of(pair.Key.One, pair.Key.Other, [.. pair], tree))
                .OrderByDescending(pair => pair.Passages.Count)
                .ThenBy(pair => tree.PlaceOf(pair.One))
                .ThenBy(pair => tree.PlaceOf(pair.Other)),
        ];
    }

    /// <summary>Those that somebody used, in the order of the book.</summary>
    public IReadOnlyList<CodeId> Codes { get; }

    /// <summary>Pairs of codes whichever way round, the most frequent first.</summary>
    public IReadOnlyList<ConfusedCodes> Confused { get; }

    /// <summary>The passages where the first coder said the one and the second the other.</summary>
    public IEnumerable<BoardPassage> this[CodeId first, CodeId second] => _cells[(first, second)];

    /// <summary>The passages where one coder used the code and the other used none.</summary>
    public IEnumerable<BoardPassage> Alone(CodeId code, PassageKind kind) =>
        _alone[code].Where(passage => passage.Kind == kind);

    public static ConfusionTable Of(IReadOnlyList<Comparison> comparisons, CodeTree tree) =>
        new([.. BoardPassage.Of(comparisons)], tree);

    private static (CodeId One, CodeId Other) KeyOf(BoardPassage passage, CodeTree tree)
    {
        var codes = passage.Codes.OrderBy(tree.PlaceOf).ThenBy(code => code.Value).ToList();
        return (codes[0], codes[1]);
    }
}
