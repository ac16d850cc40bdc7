namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>One sheet: a row of heads that stays in sight, and rows below it.</summary>
public sealed record Sheet
{
    /// <summary>Longest name a spreadsheet program takes, in UTF-16 units.</summary>
    public const int MaxNameLength = 31;

    /// <summary>Longest text of a cell in Excel, in UTF-16 units; what is longer is cut, with an ellipsis.</summary>
    public const int MaxTextLength = 32_767;

    public required string Name { get; init; }

    public required IReadOnlyList<SheetColumn> Columns { get; init; }

    /// <summary>Read once, one after the other; a row may be shorter than the heads.</summary>
    public required IEnumerable<IReadOnlyList<SheetCell>> Rows { get; init; }

    /// <summary>So many columns on the left stay in sight too.</summary>
    public int FrozenColumns { get; init; } = 1;

    /// <summary>True: the heads let a reader filter and sort, where the program can.</summary>
    public bool HasFilter { get; init; }

    /// <summary>A, B … Z, AA, AB: what a formula calls the column at a 0-based place.</summary>
    public static string LetterOf(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
        {
            letters = (char)('A' + (rest % 26)) + letters;
        }

        return letters;
    }

    /// <summary>A name that every program takes: no sign it forbids, not too long, unlike those taken.</summary>
    public static string NameFor(string wanted, IReadOnlyCollection<string> taken)
    {
        const string Forbidden = "[]:*?/\\";
        var clean = string.Concat(wanted.Select(sign => Forbidden.Contains(sign) || sign < ' ' ? ' ' : sign))
            .Trim().Trim('\'').Trim();
        var start = clean.Length == 0 ? "-" : clean;
        for (var number = 1; ; number++)
        {
            var ending = number == 1 ? "" : $" {number}";
            var name = Cut(start, MaxNameLength - ending.Length) + ending;
            if (!taken.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                return name;
            }
        }
    }

    // never between the halves of a surrogate pair
    internal static string Cut(string text, int length) => text.Length <= length ? text
        : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}

/// <summary>A column.</summary>
/// <param name="Head">Its words; long ones break over lines.</param>
/// <param name="Width">In characters of the usual letter.</param>
public sealed record SheetColumn(string Head, double Width = 12);
