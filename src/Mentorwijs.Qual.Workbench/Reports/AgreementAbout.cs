using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The sheet that says what the figures rest on and how to read them.</summary>
internal static class AgreementAbout
{
    private static readonly string[] HowToRead =
        ["Sheets", "Counts", "Formulas", "Undefined", "Intervals", "Means", "Pi"];

    public static Sheet Of(AgreementResult result, string project, OutputWords words) => new()
    {
        Name = words["Sheet_About"],
        Columns = [new SheetColumn(words["About_What"], 42), new SheetColumn(words["About_Value"], 90)],
        FrozenColumns = 0,
        Rows =
        [
            .. Facts(result, project, words)
                .Select(fact => (IReadOnlyList<SheetCell>)[new TextCell(fact.What), Said(fact.Value, words)]),
            [],
            [new TextCell(words["About_How"]) { IsStrong = true }],
            .. HowToRead
                .Select(how => (IReadOnlyList<SheetCell>)[SheetCell.Empty, new TextCell(words[$"How_{how}"])]),
        ],
    };

    // Under words a number at the far right of a wide column is hard to find.
    private static SheetCell Said(SheetCell value, OutputWords words) => value switch
    {
        NumberCell { Look: NumberLook.Whole } number => new TextCell(number.Value.ToString("F0", words.Culture)),
        NumberCell { Look: NumberLook.Percent } number => new TextCell(number.Value.ToString("P0", words.Culture)),
        NumberCell number => new TextCell(number.Value.ToString("F3", words.Culture)),
        _ => value,
    };

    /// <summary>What changes a figure, with its value; each figure that is published names these.</summary>
    public static IEnumerable<(string What, SheetCell Value)> Facts(
        AgreementResult result, string project, OutputWords words)
    {
        var (options, run) = (result.Table.Study.Options, result.Run);
        var macro = result.Intervals.Macro(AgreementMeasures.Alpha);
        yield return Said("Project", project);
        yield return Said("Round", RoundWords.Name(result.Round, words.Culture));
        yield return Said("Coders", string.Join("; ", result.CoderNames.Select((name, place) =>
            $"{Domain.Codings.CodingRound.LetterOf(place)} = "
                + RoundWords.Coder(result.Round, place, name, words.Culture))));
        yield return Said("Unit", KindWords.Say(options.Unit, words.Culture));
        if (options.HasCoverage)
        {
            yield return Said("Coverage", words.Say("About_CoverageValue", options.CoveragePercent));
        }

        if (run.SplitterVersion is { } splitter)
        {
            yield return Whole("Splitter", splitter);
        }

        yield return Said(
            "Interviewers", words[options.InterviewerTurnsCount ? "About_InterviewersIn" : "About_InterviewersOut"]);
        yield return Said("Books", string.Join("; ", result.Books.Select(words.Book)));
        yield return Whole("Transcripts", result.Table.DoubleCodedTexts);
        yield return Said("Codes", words.Say("About_CodesValue", macro.Defined, macro.Codes));
        if (DeVries(result.Table) is { } pooled)
        {
            yield return (words["About_DeVries"], new NumberCell(pooled));
        }

        yield return Said("Day", words.Moment(run.At));
        yield return Whole("Rules", run.Rules);
        yield return Said("Hash", run.InputHash);
        yield return Whole("Seed", run.Bootstrap.Seed);
        yield return Whole("Resamples", run.Bootstrap.Resamples);
        yield return (words["About_Level"], new NumberCell(run.Bootstrap.Level, NumberLook.Percent));
        foreach (var fact in result.Kept is { } kept ? KeptFacts(kept, result.IsExact, words) : [])
        {
            yield return fact;
        }

        (string, SheetCell) Said(string key, string value) => (words[$"About_{key}"], new TextCell(value));

        (string, SheetCell) Whole(string key, int value) =>
            (words[$"About_{key}"], new NumberCell(value, NumberLook.Whole));
    }

    private static IEnumerable<(string What, SheetCell Value)> KeptFacts(
        KeptRunLine kept, bool isExact, OutputWords words)
    {
        yield return (words["About_Kept"], new TextCell(words.Say(
            "About_KeptValue", words.Moment(kept.At), kept.By,
            words[isExact ? "About_Exact" : "About_NotExact"])));
        yield return (words["About_Changed"], new TextCell(kept.Changed.Count == 0
            ? words["About_NotChanged"]
            : string.Join(", ", kept.Changed.Select(part => KindWords.Say(part, words.Culture)))));
        if (kept.Remark.Length > 0)
        {
            yield return (words["About_Remark"], new TextCell(kept.Remark));
        }
    }

    // Every two coders and every single code.
    private static double? DeVries(AgreementTable table)
    {
        var coders = table.Study.Coders.Count;
        return PooledKappa.Of(
        [
            .. from row in table.Rows
               where !row.WithDescendants
               from first in Enumerable.Range(0, coders)
               from second in Enumerable.Range(first + 1, coders - first - 1)
               select row.Pooled.Counts.Pair(first, second),
        ]).Estimate;
    }
}
