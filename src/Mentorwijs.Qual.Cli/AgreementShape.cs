using System.Globalization;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Cli;

/// <summary>
/// The agreement of a round as JSON, where shares are fractions of 1, and as lines, written as the page writes them.
/// </summary>
internal static class AgreementShape
{
    public static object Json(AgreementView view, CultureInfo language) => new
    {
        round = view.Round.Slug,
        phase = FigureShape.Camel(view.Round.Phase),
        coders = view.CoderNames,
        unit = FigureShape.Camel(view.Table.Study.Options.Unit),
        coveragePercent = view.Table.Study.Options is { HasCoverage: true } options
            ? options.CoveragePercent
            : (int?)null,
        splitterVersion = view.Table.Study.Options.SplitterVersion,
        interviewerTurnsCount = view.Table.Study.Options.InterviewerTurnsCount,
        codebooks = view.Books.Select(book => new
        {
            slug = book.Slug,
            version = book.Version,
            alsoUnder = book.AlsoUnder,
        }),
        transcripts = view.Table.DoubleCodedTexts,
        computedAt = view.Run.Value.At,
        inputHash = view.Run.Value.InputHash,
        identical = view.Identical,
        differences = view.Differences,
        undecided = view.Undecided,
        micro = FigureShape.Figures(view.Table.Micro, view.Intervals.Value.Micro, language),
        macro = AgreementMeasures.All.ToDictionary(
            measure => measure.Id, measure => FigureShape.Mean(view.Intervals.Value.Macro(measure), language)),
        codes = view.Table.Rows.Select(row => new
        {
            code = row.Code.Slug,
            book = view.Tree.BookOf(row.Code)?.Slug,
            path = row.Path.Select(code => code.Slug),
            withDescendants = row.WithDescendants,
            differences = view.DifferencesOf(row),
            figures = FigureShape.Figures(row.Pooled, measure => view.Intervals.Value.Of(row, measure), language),
        }),
    };

    public static string Lines(AgreementView view, Talk talk) => string.Join(
        Environment.NewLine,
        view.Table.Rows.Select(row => Line(
                new string(' ', 2 * (row.Path.Count - 1)) + NameOf(view.Tree, row) + (row.WithDescendants ? " +" : ""),
                measure => row.Pooled[measure],
                talk.Language))
            .Prepend(string.Join('\t', AgreementMeasures.All
                .Select(measure => KindWords.Say(measure, talk.Language)).Prepend("")))
            .Append(Line("micro", measure => view.Table.Micro[measure], talk.Language))
            .Append(Line("macro", measure => view.Table.Macro(measure).Value, talk.Language))
            .Append(talk.Say("AgreementSum", view.Identical, view.Differences, view.Undecided)));

    private static string Line(string name, Func<IAgreementMeasure, AgreementValue> of, CultureInfo language) =>
        string.Join('\t', AgreementMeasures.All
            .Select(measure => of(measure).Estimate is { } estimate ? Shown(measure, estimate, language) : "–")
            .Prepend(name));

    // Shares as percentages, coefficients with two decimals and never -0.00.
    private static string Shown(IAgreementMeasure measure, double estimate, CultureInfo language) => measure.IsShare
        ? (ShownShare.Of(100 * estimate) / 100).ToString("P1", language)
        : (Math.Round(estimate, 2, MidpointRounding.AwayFromZero) + 0.0).ToString("F2", language);

    // book:slug, or the slug alone where it can only be one code.
    private static string NameOf(CodeTree tree, AgreementRow row) =>
        tree.Find(row.Code.Slug) is null ? tree.AddressOf(row.Code) : row.Code.Slug;
}
