using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>Kept runs of agreement as JSON and as lines.</summary>
internal static class KeptRunShape
{
    public static object Json(KeptRunLine run) => new
    {
        id = run.Id.Value,
        at = run.At,
        by = run.By,
        remark = run.Remark,
        unit = FigureShape.Camel(run.Run.Options.Unit),
        coveragePercent = run.Run.Options is { HasCoverage: true } options ? options.CoveragePercent : (int?)null,
        interviewerTurnsCount = run.Run.Options.InterviewerTurnsCount,
        splitterVersion = run.Run.SplitterVersion,
        codebooks = run.Books.Select(book => new
        {
            slug = book.Slug,
            version = book.Version,
            alsoUnder = book.AlsoUnder,
        }),
        seed = run.Run.Bootstrap.Seed,
        resamples = run.Run.Bootstrap.Resamples,
        rules = run.Run.Rules,
        inputHash = run.Run.InputHash,
        changed = run.Changed.Select(FigureShape.Camel),
        percentMicro = run.Figures.PercentMicro,
        alphaMicro = run.Figures.AlphaMicro,
        alphaMacro = run.Figures.AlphaMacro,
        defined = run.Figures.Defined,
        codes = run.Figures.Codes,
        transcripts = run.Figures.Transcripts,
    };

    public static object Json(AgreementResult again, CultureInfo language) => new
    {
        run = again.Kept is { } kept ? Json(kept) : null,
        exact = again.IsExact,
        micro = FigureShape.Figures(again.Table.Micro, again.Intervals.Micro, language),
        macro = AgreementMeasures.All.ToDictionary(
            measure => measure.Id, measure => FigureShape.Mean(again.Intervals.Macro(measure), language)),
        codes = again.Table.Rows.Select(row => new
        {
            code = row.Code.Slug,
            book = again.Tree.BookOf(row.Code)?.Slug,
            withDescendants = row.WithDescendants,
            figures = FigureShape.Figures(row.Pooled, measure => again.Intervals.Of(row, measure), language),
        }),
    };

    /// <summary>One run in a list.</summary>
    public static string Line(KeptRunLine run, Talk talk) => string.Join(
        '\t', run.Id.Value, run.At.ToLocalTime().ToString("g", talk.Language), run.By,
        KindWords.Say(run.Run.Options.Unit, talk.Language), Shown(run.Figures.AlphaMicro, talk.Language),
        ChangedOf(run, talk), run.Remark);

    public static string Lines(AgreementResult again, Talk talk) => string.Join(
        Environment.NewLine,
        new[] { talk.Say(again.IsExact ? "AgreementIsExact" : "AgreementIsNotExact") }
            .Concat(again.Kept is { } kept ? [Line(kept, talk)] : [])
            .Concat(AgreementMeasures.All.Select(measure => string.Join(
                '\t', KindWords.Say(measure, talk.Language),
                Shown(again.Table.Micro[measure].Estimate, talk.Language),
                Shown(again.Table.Macro(measure).Value.Estimate, talk.Language)))));

    private static string ChangedOf(KeptRunLine run, Talk talk) => run.Changed.Count == 0
        ? talk.Say("AgreementNotChanged")
        : talk.Say(
            "AgreementChanged", string.Join(", ", run.Changed.Select(part => KindWords.Say(part, talk.Language))));

    private static string Shown(double? figure, CultureInfo language) => figure is { } known
        ? (Math.Round(known, 3, MidpointRounding.AwayFromZero) + 0.0).ToString("F3", language)
        : "–";
}
