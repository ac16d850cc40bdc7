using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>What an undo or redo did, as a coder sees it: to one coding, and to how many others.</summary>
/// <param name="Coding">As it is now; one that is gone as it was.</param>
public sealed record Reversal(ReversalKind Kind, Coding Coding, int Others)
{
    /// <summary>Null when it changed no coding of this desk.</summary>
    public static Reversal? Of(IReadOnlyList<DeskCoding> before, CodingsChanged changed, DeskState now)
    {
        var known = before.ToDictionary(shown => shown.Coding.Id, shown => shown.Coding);
        List<(ReversalKind Kind, Coding Coding)> all =
        [
            .. changed.Stored.Where(coding => now.Find(coding.Id.Value) is not null)
                .Select(coding => (KindOf(known.GetValueOrDefault(coding.Id), coding), coding)),
            .. changed.Removed.Where(known.ContainsKey).Select(id => (ReversalKind.Gone, known[id])),
        ];
        return all.Count == 0 ? null : new Reversal(all[0].Kind, all[0].Coding, all.Count - 1);
    }

    private static ReversalKind KindOf(Coding? before, Coding after) => before switch
    {
        null => ReversalKind.Back,
        _ when before.Span != after.Span => ReversalKind.Moved,
        _ when before.Stars != after.Stars => ReversalKind.Starred,
        _ when before.IsUncertain != after.IsUncertain => ReversalKind.Doubted,
        _ when before.Memo != after.Memo => ReversalKind.Noted,
        _ => ReversalKind.Marked,
    };
}

/// <summary>What happened to a coding.</summary>
public enum ReversalKind
{
    Back,
    Gone,
    Moved,
    Marked,
    Starred,
    Doubted,
    Noted,
}
