namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Under which part of the form a text of the chapter is asked for.</summary>
public enum FreeTextGroup
{
    Frame,
    Method,
    Execution,
    Findings,
    Conclusions,
    Coreq,
    Factsheet,
    Practice,
}

/// <summary>A text of the chapter that only people can write.</summary>
/// <param name="Name">Stable: it stands in the database and in documents.</param>
/// <param name="IsLine">True: it stands within a sentence or a cell, so it is one plain line.</param>
public sealed record FreeTextName(string Name, FreeTextGroup Group, bool IsLine);

/// <summary>The closed list of what authors are asked for, and the rules for what they write.</summary>
public static class FreeTexts
{
    /// <summary>UTF-16 units, as the next: about five printed pages.</summary>
    public const int MaxLength = 20_000;

    public const int MaxLineLength = 1_000;

    public static readonly IReadOnlyList<FreeTextName> All =
    [
        .. Named(FreeTextGroup.Frame, "Question", "Framework"),
        .. Named(FreeTextGroup.Method, "Design", "Ethics", "Recruitment", "Collection"),
        .. Lines(FreeTextGroup.Method, "Origin", "ThemeForming", "Drawn", "WhyNoAgreement"),
        .. ProcessComponent.All.SelectMany(part => Lines(FreeTextGroup.Execution, part.Source, part.Moment)
            .Concat(Named(FreeTextGroup.Execution, part.Figures))),
        .. Named(FreeTextGroup.Findings, "Contrasts", "Mechanisms"),
        .. Named(FreeTextGroup.Conclusions, "Conclusions", "Limitations"),
        .. Lines(FreeTextGroup.Coreq, [.. CoreqItem.All.Select(item => item.FreeText)]),
        .. Lines(FreeTextGroup.Factsheet, "Sheet.Title"),
        .. Named(FreeTextGroup.Factsheet, "Sheet.About", "Sheet.Steps", "Sheet.Findings", "Sheet.Helps",
            "Sheet.Hinders", "Sheet.Advice", "Sheet.Costs", "Sheet.Method"),
        .. Lines(FreeTextGroup.Factsheet, "Sheet.Contact", "Sheet.Funder"),
        .. Lines(FreeTextGroup.Practice, "Practice.Title"),
        .. Named(FreeTextGroup.Practice, "Practice.Why", "Practice.Training", "Practice.Method", "Practice.Reading"),
    ];

    private static readonly Dictionary<string, FreeTextName> ByName =
        All.ToDictionary(text => text.Name, StringComparer.Ordinal);

    /// <summary>Null: no such text is asked for.</summary>
    public static FreeTextName? Find(string name) => ByName.GetValueOrDefault(name) ?? PaperTexts.Find(name);

    /// <summary>The words as they will be stored; empty = taken away.</summary>
    public static Outcome<string> Check(string name, string typed)
    {
        if (Find(name) is not { } text)
        {
            return new FreeTextIsUnknown(name);
        }

        var words = text.IsLine
            ? string.Join(' ', typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) // null: white space
            : typed.ReplaceLineEndings("\n").Trim();
        var limit = text.IsLine ? MaxLineLength : MaxLength;
        return words.Length > limit ? new FreeTextIsTooLong(limit) : words;
    }

    private static IEnumerable<FreeTextName> Named(FreeTextGroup group, params string[] names) =>
        names.Select(name => new FreeTextName(name, group, IsLine: false));

    private static IEnumerable<FreeTextName> Lines(FreeTextGroup group, params string[] names) =>
        names.Select(name => new FreeTextName(name, group, IsLine: true));
}

/// <summary>A text that the chapter does not have.</summary>
public sealed record FreeTextIsUnknown(string Name) : Refusal;

/// <summary>A text over the limit, in UTF-16 units.</summary>
public sealed record FreeTextIsTooLong(int Limit) : Refusal;
