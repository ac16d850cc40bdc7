using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>What the tables that leave the program are made of: the analysis as the asker's pages show it.</summary>
internal sealed record TableMaterial
{
    // each stands in many rows
    private readonly Dictionary<Direction, TextCell> _directions = [];
    private TextCell? _yes;
    private TextCell? _no;

    public required FoundProject Project { get; init; }

    public required AnalysisRows Rows { get; init; }

    public required CodeTree Tree { get; init; }

    public required IReadOnlyList<Perspective> Perspectives { get; init; }

    public required IReadOnlyList<InterviewGuide> Guides { get; init; }

    /// <summary>In the order of the chapter; empty for a table without quotes.</summary>
    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>What people made of quotes; none for a table without quotes.</summary>
    public required QuoteEdits Edits { get; init; }

    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    public required DateTimeOffset At { get; init; }

    public required OutputWords Words { get; init; }

    public string PathOf(Code code) =>
        string.Join(" › ", Tree.Path(code.Id).Select(above => above.Name.In(Words.Language)));

    public string NameOf(string perspective) =>
        Perspectives.FirstOrDefault(known => string.Equals(known.Id, perspective, StringComparison.Ordinal))
            ?.Label.In(Words.Language) is { Length: > 0 } name ? name : perspective;

    public TextCell YesOrNo(bool isSo) => isSo ? _yes ??= new(Words["Yes"]) : _no ??= new(Words["No"]);

    /// <summary>What a code is called, in three ways.</summary>
    public IReadOnlyList<SheetCell> CellsOf(Code code) =>
        [new TextCell(code.Name.In(Words.Language)), new TextCell(Tree.AddressOf(code)), new TextCell(PathOf(code))];

    /// <summary>The heads above <see cref="CellsOf"/>.</summary>
    public IReadOnlyList<SheetColumn> CodeColumns =>
        [new(Words["Column_Code"], 30), new(Words["Column_Slug"], 46), new(Words["Column_Path"], 48)];

    /// <summary>Direction as a word; empty where none was said.</summary>
    public SheetCell DirectionOf(Coding coding)
    {
        if (Directions.Of(coding.Marks) is not { } said)
        {
            return SheetCell.Empty;
        }

        if (!_directions.TryGetValue(said, out var cell))
        {
            _directions[said] = cell = new TextCell(Words[$"Direction_{said}"]);
        }

        return cell;
    }

    public string Say(LayerOrigin origin) => KindWords.Say(origin, Words.Culture);
}
