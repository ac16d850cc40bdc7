using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>What the files of the matrix are made of, with its words.</summary>
internal sealed record MatrixMaterial
{
    public required FoundProject Project { get; init; }

    public required MatrixBy By { get; init; }

    public required MatrixRows Read { get; init; }

    public required IReadOnlyDictionary<MatrixPlace, string> Summaries { get; init; }

    /// <summary>As far as the asker may see them.</summary>
    public required IReadOnlyDictionary<MatrixPlace, CellRatings> Ratings { get; init; }

    public required IReadOnlyDictionary<PersonId, string> Names { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly Day { get; init; }

    public required OutputWords Words { get; init; }

    public CodeMatrix Matrix => Read.Matrix;

    public string NameOf(CodeRow row) => Read.Tree.NameOf(row.Code, Words.Language)
        + (row.WithDescendants ? " " + Words["Branch"] : "");

    public string NameOf(Perspective perspective) =>
        perspective.Label.In(Words.Language) is { Length: > 0 } name ? name : perspective.Id;

    /// <summary>True: somebody raised it, or something is written in one of its cells.</summary>
    public bool HoldsAnything(CodeRow row) => row.Total.Said.Total > 0
        || Matrix.Columns.Select(column => PlaceOf(row, column))
            .Any(place => Summaries.ContainsKey(place) || Ratings.ContainsKey(place));

    public static MatrixPlace PlaceOf(CodeRow row, MatrixColumn column) =>
        new(row.Code.Id, row.WithDescendants, column.Key);

    /// <summary>E.g. "5 (3+ 2−)", of one respondent "+"; what is not counted, raised or asked stands apart.</summary>
    public string Say(PerspectiveCell cell) => cell switch
    {
        { Said.Total: > 0 } when By == MatrixBy.Respondents =>
            string.Concat(Parts(cell.Said).Select(part => part.Sign)),
        { Said.Total: > 0 } => string.Create(
            Words.Culture,
            $"{cell.Said.Total} ({string.Join(' ', Parts(cell.Said).Select(part => $"{part.People}{part.Sign}"))})"),
        { IsNotCounted: true } => Words["NotCounted"],
        { IsOnlyNotAsked: true } => Words["NotAsked"],
        _ => "·", // not a dash, which reads as a barrier
    };

    /// <summary>The rating that counts, or how far it is.</summary>
    public string Say(CellRatings ratings) => ratings switch
    {
        { Final: { } final } => ConstructRatings.SignOf(final),
        { Differ: true } => string.Join(
            " / ", ratings.Ratings.Select(one => ConstructRatings.SignOf(one.Rating))),
        { Ratings: [var own] } => Words.Say("OneRater", ConstructRatings.SignOf(own.Rating)),
        _ => "",
    };

    /// <summary>Each kind of layer with the names of its transcripts.</summary>
    public IEnumerable<(string Origin, string Transcripts)> Layers
    {
        get
        {
            var names = Read.Rows.Transcripts.ToDictionary(text => text.Id, text => text.Name);
            return Read.Rows.Layer.Transcripts.GroupBy(layer => layer.Origin).OrderBy(group => group.Key)
                .Select(group => (
                    KindWords.Say(group.Key, Words.Culture), string.Join(", ", group.Select(one => names[one.Id]))));
        }
    }

    private static IEnumerable<(int People, string Sign)> Parts(StanceCounts said) => new[]
    {
        (said.Facilitator, "+"), (said.Barrier, "−"), (said.Mixed, "±"), (said.Neutral, "○"), (said.NotSaid, "?"),
    }.Where(part => part.Item1 > 0);
}
