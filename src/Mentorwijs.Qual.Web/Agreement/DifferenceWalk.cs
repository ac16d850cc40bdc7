using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>Which differences somebody goes through.</summary>
public enum DifferenceShow
{
    All,

    /// <summary>Nobody decided anything on them.</summary>
    Open,

    /// <summary>Put aside, or the codebook was unclear: the lead decides.</summary>
    Aside,
}

/// <summary>The differences of a round as somebody goes through them, and the one that is looked at.</summary>
/// <remarks>Invariant: a place in the list, or 0 when it is empty.</remarks>
public sealed class DifferenceWalk(DisagreementList list, DifferenceShow show, int at)
{
    public DisagreementList List => list;

    public DifferenceShow Show => show;

    /// <summary>0-based place in the whole list.</summary>
    public int At { get; } = Math.Clamp(at, 0, Math.Max(0, list.Differences.Count - 1));

    public DisagreementView? Current => list.Differences.Count == 0 ? null : list.Differences[At];

    /// <summary>Places of what is gone through, in order; the one that is looked at may be beside it.</summary>
    public IReadOnlyList<int> Shown { get; } =
        [.. list.Differences.Index().Where(one => Fits(one.Item, show)).Select(one => one.Index)];

    public (string First, string Second) LettersOf(Disagreement difference) =>
        (list.Round.LetterOf(difference.Coders.First), list.Round.LetterOf(difference.Coders.Second));

    public int CountOf(DifferenceShow other) => list.Differences.Count(view => Fits(view, other));

    public int? PlaceOf(CodingPair pair) => list.Differences.Index()
        .Where(one => one.Item.Difference.Pair == pair).Select(one => (int?)one.Index).FirstOrDefault();

    /// <summary>The next place (1) or the one before (-1) among what is gone through; null at the end.</summary>
    public int? Beside(int way) => way > 0
        ? Shown.Where(place => place > At).Select(place => (int?)place).FirstOrDefault()
        : Shown.Where(place => place < At).Select(place => (int?)place).LastOrDefault();

    /// <summary>
    /// The next place that waits for a decision, or the one before; begins anew behind the last. Null when none does.
    /// </summary>
    public int? Waiting(int way)
    {
        var waiting = Shown.Where(place => place != At && Waits(list.Differences[place])).ToList();
        return (way > 0 ? waiting : Enumerable.Reverse(waiting))
            .OrderBy(place => way > 0 ? place < At : place > At)
            .Select(place => (int?)place)
            .FirstOrDefault();
    }

    /// <summary>Where somebody begins: the first that waits, else the first.</summary>
    public int Begin => Shown.Where(place => Waits(list.Differences[place])).Concat(Shown).FirstOrDefault();

    // What was put aside waits for the lead alone; a coder who comes along can still decide on it.
    private bool Waits(DisagreementView view) =>
        view.Resolution is null
        || (view.Resolution is { IsFinal: false } && (list.IsForLead || show == DifferenceShow.Aside));

    private static bool Fits(DisagreementView view, DifferenceShow show) => show switch
    {
        DifferenceShow.All => true,
        DifferenceShow.Open => view.Resolution is null,
        DifferenceShow.Aside => view.Resolution is { IsFinal: false },
        _ => throw new InvalidOperationException($"Show {show}"),
    };
}
