using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The columns that every sheet of figures has, in one order, so that formulas find the same cells.</summary>
internal sealed class AgreementColumns
{
    public const string Name = "name", Book = "book", Kind = "kind", Single = "single", Units = "units",
        Prevalence = "prevalence", Use = "use", Reason = "reason", NoInterval = "noInterval";

    private const double CodeWidth = 38, WordsWidth = 24, ReasonWidth = 60;

    private static readonly string[] Pair = ["both", "first", "second", "neither"];

    private readonly bool _areTwo;
    private readonly List<string> _keys = [];
    private readonly List<SheetColumn> _columns = [];

    public AgreementColumns(AgreementResult result, OutputWords words)
    {
        _areTwo = result.Table.Study.Coders.Count == 2;
        Bars = BarsOf(result.Table, _areTwo ? 1 : result.Table.Study.Coders.Count);
        Add(Name, words["Column_Code"], CodeWidth);
        if (result.Tree.HasSeveralBooks)
        {
            Add(Book, words["Column_Book"], WordsWidth);
        }

        Add(Kind, words["Column_Kind"], WordsWidth);
        Add(Single, words["Column_Single"]);
        foreach (var place in Enumerable.Range(0, result.CoderNames.Count))
        {
            Add(Passages(place), words.Say("Column_Passages", Domain.Codings.CodingRound.LetterOf(place)));
        }

        foreach (var count in Counts)
        {
            Add(count, CountHead(count, words));
        }

        Add(Units, words["Column_Units"]);
        Add(Prevalence, words["Column_Prevalence"]);
        Add(Use, words["Column_Use"], WordsWidth);
        foreach (var coefficient in CountCoefficients.Names)
        {
            Add(coefficient, NameOf(coefficient, words), 14);
            Add(Live(coefficient), words.Say("Column_Recomputed", NameOf(coefficient, words)), 14);
        }

        foreach (var measure in AgreementMeasures.All)
        {
            Add(Low(measure), words.Say("Column_Low", NameOf(measure.Id, words)), 14);
            Add(High(measure), words.Say("Column_High", NameOf(measure.Id, words)), 14);
        }

        Add(Reason, words["Column_Reason"], ReasonWidth);
        Add(NoInterval, words["Column_NoInterval"], ReasonWidth);
    }

    public IReadOnlyList<SheetColumn> All => _columns;

    /// <summary>Which numbers of coders occur; of two coders only what one judged alone.</summary>
    public IReadOnlyList<(int Present, int Covering)> Bars { get; }

    /// <summary>The keys of the columns that hold counts of units.</summary>
    public IReadOnlyList<string> Counts =>
    [
        .. _areTwo ? Pair : [],
        .. Bars.Select(bar => string.Create(CultureInfo.InvariantCulture, $"bar{bar.Covering}/{bar.Present}")),
    ];

    /// <summary>The counts of a row, in the order of <see cref="Counts"/>.</summary>
    public IReadOnlyList<long> CountsOf(CoverCounts counts)
    {
        var pair = counts.Pair(0, 1);
        var bars = CoverHistogram.Of(counts).ToDictionary(bar => (bar.Present, bar.Covering), bar => bar.Units);
        return
        [
            .. _areTwo ? new[] { pair.Both, pair.OnlyFirst, pair.OnlySecond, pair.Neither } : [],
            .. Bars.Select(bar => bars.GetValueOrDefault(bar)),
        ];
    }

    public static string Passages(int coder) => string.Create(CultureInfo.InvariantCulture, $"passages{coder}");

    /// <summary>The column in which the sheet works a coefficient out.</summary>
    public static string Live(string coefficient) => "live " + coefficient;

    public static string Low(IAgreementMeasure measure) => "low " + measure.Id;

    public static string High(IAgreementMeasure measure) => "high " + measure.Id;

    /// <summary>E.g. E: how a formula calls the column.</summary>
    public string LetterOf(string key) => Sheet.LetterOf(PlaceOf(key));

    /// <summary>0-based.</summary>
    public int PlaceOf(string key) => _keys.IndexOf(key);

    /// <summary>A row of cells from what is known by key; the rest stays empty.</summary>
    public IReadOnlyList<SheetCell> Row(IReadOnlyDictionary<string, SheetCell> cells) =>
        [.. _keys.Select(key => cells.GetValueOrDefault(key, SheetCell.Empty))];

    /// <summary>The formulas for the counts in that row (1-based).</summary>
    public CountFormulas Formulas(int row)
    {
        var cells = Counts.Select(key => string.Create(CultureInfo.InvariantCulture, $"{LetterOf(key)}{row}")).ToList();
        var bars = Bars.Zip(cells.Skip(_areTwo ? Pair.Length : 0), (bar, cell) => (cell, bar.Present, bar.Covering))
            .ToList();
        return _areTwo
            ? CountFormulas.OfPair(cells[0], cells[1], cells[2], cells[3], bars)
            : CountFormulas.OfBars(bars);
    }

    public static string NameOf(string coefficient, OutputWords words) =>
        SaidTexts.TextsOf("Agreement").GetString($"Measure_{coefficient}", words.Culture)
        ?? throw new InvalidOperationException($"No text Measure_{coefficient} in AgreementTexts");

    // For each number of coders that judged anything, from nobody to all of them.
    private static IReadOnlyList<(int Present, int Covering)> BarsOf(AgreementTable table, int most) =>
    [
        .. table.Rows.SelectMany(row => CoverHistogram.Of(row.Pooled.Counts))
            .Select(bar => bar.Present).Where(present => present <= most).Distinct().Order()
            .SelectMany(present => Enumerable.Range(0, present + 1).Select(covering => (present, covering))),
    ];

    private static string CountHead(string key, OutputWords words) => key switch
    {
        "both" => words["Column_Both"],
        "first" => words["Column_OnlyFirst"],
        "second" => words["Column_OnlySecond"],
        "neither" => words["Column_Neither"],
        _ => words.Say("Column_Bar", [.. key["bar".Length..].Split('/')]),
    };

    private void Add(string key, string head, double width = 12)
    {
        _keys.Add(key);
        _columns.Add(new SheetColumn(head, width));
    }
}
