using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Web.Codings;

/// <summary>The number of each code on one open desk: it stays that code's, whatever becomes of the books.</summary>
/// <remarks>New codes come behind the others, and one that left its book keeps its place: no number is used twice.
/// </remarks>
public sealed class CodeNumbers
{
    private readonly Dictionary<CodeId, int> _numbers;

    private CodeNumbers(IReadOnlyList<DeskCode> listed)
    {
        Listed = listed;
        _numbers = listed.Index().ToDictionary(pair => new CodeId(pair.Item.Id), pair => pair.Index);
    }

    /// <summary>The codes for the script, each at its number; those that left their book cannot be applied.</summary>
    public IReadOnlyList<DeskCode> Listed { get; }

    public int this[CodeId code] => _numbers[code];

    /// <param name="before">The numbers until now; null when the desk opens.</param>
    public static CodeNumbers Of(CodeTree tree, CodeWords words, CodeNumbers? before)
    {
        var known = before?.Listed ?? [];
        var kept = known.Select(code => tree.Find(new CodeId(code.Id)) is { } found
            ? words.ForPicker(found)
            : code with { MayApply = false });
        var added = tree.Codes.Where(code => before?._numbers.ContainsKey(code.Id) != true).Select(words.ForPicker);
        return new CodeNumbers([.. kept, .. added]);
    }
}
