using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Takes from a computed agreement what the chapter tells.</summary>
public static class AgreementSummaries
{
    /// <summary>The table stops at this level: deeper codes are counted in the heading above them.</summary>
    private const int DeepestLevel = 2;

    /// <summary>
    /// Transcripts = all of the project. Unit and reasons come in the language of the report. Shares of 0 to 1
    /// become percentages here.
    /// </summary>
    /// <param name="after">The same with what was decided; null = nothing was, or there are more than two coders.
    /// </param>
    public static AgreementSummary Of(
        AgreementTable table,
        CodingRound round,
        int transcripts,
        IEnumerable<Resolution> resolutions,
        CodeTree tree,
        string unitName,
        Func<WhyUndefined, string> reason,
        string language,
        AgreementIntervals? intervals = null,
        AgreementTable? after = null)
    {
        var decided = resolutions.CountBy(resolution => resolution.Decision).ToDictionary();
        var macro = table.Macro(AgreementMeasures.Alpha);
        var later = after?.Rows.ToDictionary(row => (row.Code.Id, row.WithDescendants), row => row.Pooled);
        var why = table.Micro[AgreementMeasures.Alpha].WhyUndefined;
        return new AgreementSummary
        {
            RoundName = round.Name,
            CoderCount = table.Study.Coders.Count,
            DoubleCoded = table.DoubleCodedTexts,
            Transcripts = transcripts,
            UnitName = unitName,
            CoveragePercent = table.Study.Options is { Unit: AgreementUnit.Sentences } options
                ? options.CoveragePercent
                : null,
            SplitterVersion = table.Study.Options.SplitterVersion,
            WasBlind = !round.IsOpen,
            IsClosed = round.Phase == RoundPhase.Closed,
            InterviewerTurnsIn = table.Study.Options.InterviewerTurnsCount,
            PercentMicro = 100 * table.Micro[AgreementMeasures.Percent].Estimate,
            PositiveMicro = 100 * table.Micro[AgreementMeasures.Positive].Estimate,
            KappaMicro = table.Micro[AgreementMeasures.Kappa].Estimate,
            AlphaMicro = table.Micro[AgreementMeasures.Alpha].Estimate,
            AlphaMacro = macro.Value.Estimate,
            KappaInterval = intervals?.Micro(AgreementMeasures.Kappa).Interval,
            AlphaInterval = intervals?.Micro(AgreementMeasures.Alpha).Interval,
            AlphaMacroInterval = intervals?.Macro(AgreementMeasures.Alpha).Value.Interval,
            DefinedCodes = macro.Defined,
            Codes = macro.Codes,
            WhyUndefined = why is { } known ? reason(known) : null,
            DecidedFirst = decided.GetValueOrDefault(Decision.First),
            DecidedSecond = decided.GetValueOrDefault(Decision.Second),
            DecidedBoth = decided.GetValueOrDefault(Decision.Both),
            DecidedNeither = decided.GetValueOrDefault(Decision.Neither),
            DecidedNew = decided.GetValueOrDefault(Decision.NewSpan),
            After = After(after?.Micro),
            Books = BooksOfRound.Of(round, tree, table.Study.Codings),
            PerCode =
            [
                .. table.Rows.Where(IsShown).Select(row => Row(row, tree.NameOf(row.Code, language)) with
                {
                    Interval = intervals?.Of(row, AgreementMeasures.Alpha).Interval,
                    After = After(later?.GetValueOrDefault((row.Code.Id, row.WithDescendants))),
                    IsFew = row.Pooled.Use == UseOfCode.Few,
                }),
            ],
        };

        // A heading with all below it, or a code that has nothing below it.
        bool IsShown(AgreementRow row) => row.Code.Level <= DeepestLevel
            && (row.WithDescendants
                ? row.Code.Level == DeepestLevel
                : !table.Rows.Any(other => other.WithDescendants && other.Code.Id == row.Code.Id));
    }

    private static AfterTalking? After(AgreementFigures? figures) => figures is null
        ? null
        : new AfterTalking(
            figures.Pair?.Both ?? 0,
            100 * figures[AgreementMeasures.Percent].Estimate,
            figures[AgreementMeasures.Alpha].Estimate);

    private static CodeAgreement Row(AgreementRow row, string name) => new(
        name,
        row.Pooled.Counts.Units,
        row.Pooled.Pair is { } first ? first.Both + first.OnlyFirst : 0,
        row.Pooled.Pair is { } second ? second.Both + second.OnlySecond : 0,
        100 * row.Pooled[AgreementMeasures.Percent].Estimate,
        row.Pooled[AgreementMeasures.Kappa].Estimate,
        row.Pooled[AgreementMeasures.Alpha].Estimate);
}
