namespace Mentorwijs.Qual.Formats.Exchange;

/// <summary>One cell of a sheet; its type says whether it holds words, a number, a day or a formula.</summary>
public abstract record SheetCell
{
    public static readonly SheetCell Empty = new EmptyCell();

    /// <summary>Set in bold: a heading or a total within the sheet.</summary>
    public bool IsStrong { get; init; }

    /// <summary>The number, or an empty cell where there is none: never a zero in its place.</summary>
    public static SheetCell Of(double? value, NumberLook look = NumberLook.Figure) =>
        value is { } known ? new NumberCell(known, look) : Empty;
}

/// <summary>How a number is shown; what is stored has all its digits.</summary>
public enum NumberLook
{
    /// <summary>A count.</summary>
    Whole,

    /// <summary>Three decimals.</summary>
    Figure,

    /// <summary>A share of 1 as a percentage with one decimal.</summary>
    Percent,
}

/// <summary>Nothing.</summary>
public sealed record EmptyCell : SheetCell;

/// <summary>Words, which stay words: whatever they begin with, no program takes them for a formula.</summary>
public sealed record TextCell(string Text) : SheetCell;

/// <summary>A number, finite.</summary>
public sealed record NumberCell(double Value, NumberLook Look = NumberLook.Figure) : SheetCell;

/// <summary>A day.</summary>
public sealed record DayCell(DateOnly Day) : SheetCell;

/// <summary>A moment, in the time of the world (UTC), to the second.</summary>
public sealed record MomentCell(DateTimeOffset At) : SheetCell;

/// <summary>How far into a recording.</summary>
public sealed record LengthCell(TimeSpan Length) : SheetCell;

/// <summary>A formula that the sheet works out by itself.</summary>
/// <param name="Expression">Without the equals sign; written by the program, never made of words from data.</param>
/// <param name="Shown">What it comes to, for who looks at the file without working it out; null = empty.</param>
/// <param name="Look">Of the outcome.</param>
public sealed record FormulaCell(string Expression, double? Shown, NumberLook Look = NumberLook.Figure) : SheetCell;
