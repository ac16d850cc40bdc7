using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Who was interviewed: a row for each perspective, with traits as far as nobody can be known by them.
/// </summary>
internal static class RespondentsTable
{
    /// <param name="interviews">Number of interviews by id of the perspective.</param>
    public static TableBlock Of(ChapterMaterial material, IReadOnlyDictionary<string, int> interviews)
    {
        var (source, texts) = (material.Source, material.Texts);
        var columns = PerspectiveTable.ColumnsOf(source.Respondents, source.Perspectives);
        var traits = Traits.Where(trait => source.Respondents.Any(person => HasText(trait.Of(person)))).ToList();
        var total = new TableRow(
            [
                texts["Total"],
                texts.Count(source.Transcripts.Count),
                texts.Count(source.Respondents.Count),
                .. Duration(null),
                .. traits.Select(trait => Cell(source.Respondents, trait.Of, texts)),
            ],
            IsStrong: true);
        List<TableRow> rows =
        [
            .. columns.Select(column =>
            {
                var people = source.Respondents
                    .Where(person => person.Perspective == column.Perspective.Id).ToList();
                return new TableRow(
                [
                    column.Perspective.Label.In(texts.Language),
                    texts.Count(interviews.GetValueOrDefault(column.Perspective.Id)),
                    texts.Count(column.Respondents),
                    .. Duration(column.Perspective.Id),
                    .. traits.Select(trait => Cell(people, trait.Of, texts)),
                ]);
            }),
            total,
        ];
        return new TableBlock
        {
            Key = MethodsBlocks.Table,
            Tag = "locked:table.respondents",
            Caption = texts["Caption_Respondents"],
            Columns =
            [
                .. new[]
                {
                    texts["Column_Perspective"], texts["Column_Interviews"], texts["Column_Respondents"],
                }.Concat(material.Times.KnowsDuration ? [texts["Column_Duration"]] : [])
                .Concat(traits.Select(trait => texts["Column_" + trait.Key]))
                .Select((head, at) => new TableColumn(
                    head, WidthOf([head, .. rows.Select(row => row.Cells[at])]), IsFigure: at is 1 or 2)),
            ],
            Rows = rows,
            Note = string.Join(' ', new[]
            {
                interviews.Values.Sum() > source.Transcripts.Count ? texts["Note_Respondents"] : null,
                material.Times.KnowsDuration ? texts["Note_Duration"] : null,
                traits.Count > 0 ? texts.Say("Note_Merged", ("Least", SourceLabel.SmallestCell)) : null,
            }.OfType<string>()),
        };

        IEnumerable<string> Duration(string? perspective) =>
            material.Times.KnowsDuration ? [material.Times.DurationCell(perspective)] : [];
    }

    // In letters and one for luck: the longest word in it stands on one line.
    private static int WidthOf(IEnumerable<string> texts) => 1 + Math.Clamp(
        texts.SelectMany(text => text.Split(' ', '\n', '-')).Max(word => word.Length), 7, 16);

    private static IReadOnlyList<(string Key, Func<Respondent, string?> Of)> Traits =>
    [
        ("Region", person => person.Region),
        ("Sector", person => person.Sector),
        ("Size", person => person.Size),
        ("Gender", person => person.Gender),
        ("Age", person => person.AgeGroup),
    ];

    // What fewer than k people share is one number together, and no number at all when that would be few as well.
    private static string Cell(IReadOnlyList<Respondent> people, Func<Respondent, string?> trait, ChapterTexts texts)
    {
        var values = people.GroupBy(person => trait(person)?.Trim() ?? "", StringComparer.OrdinalIgnoreCase)
            .Select(same => (Value: same.Key, People: same.Count()))
            .OrderByDescending(same => same.People).ThenBy(same => same.Value, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var shown = values.Where(same => same.Value.Length > 0 && same.People >= SourceLabel.SmallestCell).ToList();
        var rest = people.Count - shown.Sum(same => same.People);
        IEnumerable<string> parts =
        [
            .. shown.Select(same => $"{same.Value} {texts.Count(same.People)}"),
            .. rest == 0 || shown.Count == 0 ? [] : new[] { texts.Say("Others", ("Rest", RestOf(rest, texts))) },
        ];
        return shown.Count == 0 ? "*" : string.Join('\n', parts);
    }

    private static string RestOf(int rest, ChapterTexts texts) => rest >= SourceLabel.SmallestCell
        ? texts.Count(rest)
        : $"< {texts.Count(SourceLabel.SmallestCell)}";

    private static bool HasText(string? text) => !string.IsNullOrWhiteSpace(text);
}
