using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench.Agreement;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>What somebody wants to see of a board, as an address says it; what is left out is usual.</summary>
public sealed record BoardChoice
{
    /// <summary>Name of the figure that counts differences; every other is the id of a measure.</summary>
    public const string Differences = "differences";

    public required string Project { get; init; }

    public required string Round { get; init; }

    public BoardBy By { get; init; }

    public BoardOrder Order { get; init; }

    /// <summary>What the cells show: a measure, or <see cref="Differences"/>.</summary>
    public string Figure { get; init; } = AgreementMeasures.Positive.Id;

    /// <summary>True: one column with all its numbers instead of a map of all columns.</summary>
    public bool AsTable { get; init; }

    /// <summary>True: also codes that nobody used.</summary>
    public bool All { get; init; }

    /// <summary>Key of the column that is open, or that the table is about; empty = the whole round.</summary>
    public string Column { get; init; } = "";

    /// <summary><c>book:slug</c> of the row that is open; null = none.</summary>
    public string? Code { get; init; }

    /// <summary>True: the row with everything below it.</summary>
    public bool Branch { get; init; }

    public PassageKind? Kind { get; init; }

    public int Skip { get; init; }

    public required AgreementChoice How { get; init; }

    /// <summary>Null = differences.</summary>
    public IAgreementMeasure? Measure => AgreementMeasures.All.FirstOrDefault(measure => measure.Id == Figure);

    public BoardPlace? Place => Code is null ? null : new BoardPlace(Code, Branch, Column, Kind, Skip);

    /// <summary>This very view, for a colleague or for the way back.</summary>
    public string Address
    {
        get
        {
            var words = new (string Name, string? Word)[]
            {
                ("by", By == default ? null : NameOf(By)),
                ("order", Order == default ? null : NameOf(Order)),
                ("figure", Figure == AgreementMeasures.Positive.Id ? null : Figure),
                ("table", AsTable ? "true" : null),
                ("all", All ? "true" : null),
                ("unit", How.Unit),
                ("coverage", How.Coverage),
                ("interviewers", How.Interviewers ? "true" : null),
                ("column", Column.Length == 0 ? null : Column),
                ("code", Code),
                ("branch", Branch ? "true" : null),
                ("kind", Kind is { } kind ? NameOf(kind) : null),
                ("skip", Skip == 0 ? null : Skip.ToString(CultureInfo.InvariantCulture)),
            };
            var asked = string.Join('&', words.Where(word => word.Word is not null)
                .Select(word => $"{word.Name}={Uri.EscapeDataString(word.Word ?? "")}"));
            return Addresses.Board(Project, Round) + (asked.Length == 0 ? "" : "?" + asked);
        }
    }

    /// <summary>The same view with this cell open.</summary>
    public BoardChoice At(string code, bool branch, string column) =>
        this with { Code = code, Branch = branch, Column = column, Kind = null, Skip = 0 };

    public BoardAsk Ask(AgreementOptions? options) => new()
    {
        Options = options,
        By = By,
        Order = Order,
        All = All,
        Place = Place,
    };

    /// <summary>A kind as addresses write it; <see cref="Find"/> reads it back.</summary>
    public static string NameOf<TKind>(TKind kind)
        where TKind : struct, Enum => kind.ToString().ToLowerInvariant();

    /// <summary>Null for a word that is none: an address may say anything.</summary>
    public static TKind? Find<TKind>(string? word)
        where TKind : struct, Enum => Enum.GetValues<TKind>()
            .Where(kind => NameOf(kind) == word).Select(kind => (TKind?)kind).FirstOrDefault();
}
