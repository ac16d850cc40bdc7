using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>
/// Figures of agreement as one flat list, for other programs: a line a code, each with what it rests on.
/// </summary>
internal static class AgreementList
{
    private static readonly string[] Ends = ["Low", "High"];

    public static Sheet Of(AgreementResult result, string project, OutputWords words)
    {
        var facts = AgreementAbout.Facts(result, project, words).ToList();
        var columns = new AgreementColumns(result, words);
        return new Sheet
        {
            Name = words["Title"],
            Columns =
            [
                .. Heads("Book", "Slug", "Code", "Level", "Kind"),
                .. Enumerable.Range(0, result.CoderNames.Count).Select(place =>
                    new SheetColumn(words.Say("Column_Passages", CodingRound.LetterOf(place)))),
                .. columns.Counts.Select(count => columns.All[columns.PlaceOf(count)]),
                .. Heads("Units", "Prevalence", "Use"),
                .. CountCoefficients.Names.Select(name => new SheetColumn(AgreementColumns.NameOf(name, words))),
                .. AgreementMeasures.All.SelectMany(measure => Ends.Select(end => new SheetColumn(
                    words.Say($"Column_{end}", AgreementColumns.NameOf(measure.Id, words))))),
                .. Heads("Reason", "NoInterval"),
                .. facts.Select(fact => new SheetColumn(fact.What)),
            ],
            Rows = result.Table.Rows.Select(RowOf),
        };

        IEnumerable<SheetColumn> Heads(params string[] keys) =>
            keys.Select(key => new SheetColumn(words[$"Column_{key}"]));

        IReadOnlyList<SheetCell> RowOf(AgreementRow row)
        {
            var values = CountCoefficients.Of(row.Pooled.Counts);
            return
            [
                new TextCell(result.Tree.BookOf(row.Code)?.Slug ?? ""),
                new TextCell(row.Code.Slug),
                new TextCell(row.Code.Name.In(words.Language)),
                Whole(row.Code.Level),
                new TextCell(words[row.WithDescendants ? "Kind_Branch" : "Kind_Code"]),
                .. row.Pooled.Passages.Select(passages => Whole(passages)),
                .. columns.CountsOf(row.Pooled.Counts).Select(Whole),
                Whole(row.Pooled.Counts.Units),
                SheetCell.Of(row.Pooled.Prevalence),
                new TextCell(KindWords.Say(row.Pooled.Use, words.Culture)),
                .. values.Select(value => SheetCell.Of(value.Value.Estimate)),
                .. AgreementMeasures.All.Select(measure => result.Intervals.Of(row, measure).Interval)
                    .SelectMany(ends => new[] { SheetCell.Of(ends?.Low), SheetCell.Of(ends?.High) }),
                new TextCell(AgreementReasons.Of(values, words)),
                new TextCell(AgreementReasons.OfIntervals(measure => result.Intervals.Of(row, measure), words)),
                .. facts.Select(fact => fact.Value),
            ];
        }
    }

    private static NumberCell Whole(long count) => new(count, NumberLook.Whole);
}
