using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Codings;

/// <summary>Which code each digit applies: a pinned one, else the code at that place of the list.</summary>
public static class HotCodes
{
    public const int First = 1;

    public const int Last = 9;

    /// <param name="pins">Digit and code; a code that cannot be applied any more leaves its digit free.</param>
    /// <param name="listed">Codes of the list that can be applied, in its order.</param>
    /// <param name="mayApply">Whether a pinned code can still be applied; the list may be narrowed, pins stay.</param>
    public static IReadOnlyDictionary<int, Code> Of(
        IReadOnlyDictionary<int, CodeId> pins, IEnumerable<Code> listed, Func<CodeId, Code?> mayApply)
    {
        var hot = pins.Select(pin => (Digit: pin.Key, Code: mayApply(pin.Value)))
            .Where(pin => pin.Code is not null)
            .ToDictionary(pin => pin.Digit, pin => pin.Code!); // not null: filtered above
        var pinned = hot.Values.Select(code => code.Id).ToHashSet();
        var first = listed.ToList();
        // a code that is not pinned keeps the digit of its place; what a pin leaves open goes to those behind
        foreach (var (digit, code) in Enumerable.Range(First, Last).Zip(first))
        {
            if (!pinned.Contains(code.Id))
            {
                hot.TryAdd(digit, code);
            }
        }

        var shown = hot.Values.Select(code => code.Id).ToHashSet();
        var open = Enumerable.Range(First, Last).Where(digit => !hot.ContainsKey(digit)).ToList();
        foreach (var (digit, code) in open.Zip(first.Where(code => !shown.Contains(code.Id)).ToList()))
        {
            hot[digit] = code;
        }

        return hot;
    }
}
