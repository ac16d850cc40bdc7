using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>All figures of a study: a row per code in the order of the book, and two ways to sum up.</summary>
public sealed class AgreementTable
{
    private AgreementTable(AgreementStudy study, IReadOnlyList<AgreementRow> rows, AgreementFigures micro) =>
        (Study, Rows, Micro) = (study, rows, micro);

    /// <summary>What it was computed from: the coders, the texts and the choices to print beside each figure.</summary>
    public AgreementStudy Study { get; }

    /// <summary>
    /// In the order of the book; a code that has codes below it gets its row with descendants first, and one that can
    /// be applied a row of its own. Retired codes appear while they have codings here.
    /// </summary>
    public IReadOnlyList<AgreementRow> Rows { get; }

    /// <summary>Counts of all single codes added up, then one figure; what nobody coded weighs heavily in it.</summary>
    public AgreementFigures Micro { get; }

    /// <summary>Texts that two coders or more have finished.</summary>
    public int DoubleCodedTexts => Study.Transcripts.Count(text => Study.Coders.Count(text.FinishedBy.Contains) >= 2);

    /// <summary>Mean over single codes with a value for this measure.</summary>
    public AgreementMean Macro(IAgreementMeasure measure) =>
        AgreementMean.Of([.. Rows.Where(row => !row.WithDescendants).Select(row => row.Pooled[measure])]);

    /// <summary>For two coders all measures; for more, those that can have more (kappa says that it cannot).</summary>
    public static AgreementTable Of(AgreementStudy study, CodeTree tree)
    {
        var judgements = new CodeJudgements(study);
        var used = study.Codings.Select(coding => coding.CodeId).ToHashSet();
        var rows = tree.Codes.SelectMany(code => RowsOf(code)).ToList();
        var single = rows.Where(row => !row.WithDescendants).ToList();
        var micro = new AgreementFigures(
            CoverCounts.Sum(study.Coders.Count, single.Select(row => row.Pooled.Counts)),
            judgements.Passages(study.Transcripts, [.. single.Select(row => row.Code.Id)]));
        return new AgreementTable(study, rows, micro);

        IEnumerable<AgreementRow> RowsOf(Code code)
        {
            if (tree.Children(code.Id).Any())
            {
                yield return RowOf(code, withDescendants: true);
            }

            if (used.Contains(code.Id) || (code.IsAssignable && !code.IsRetired))
            {
                yield return RowOf(code, withDescendants: false);
            }
        }

        AgreementRow RowOf(Code code, bool withDescendants)
        {
            IReadOnlyList<CodeId> codes = withDescendants
                ? [.. tree.SelfAndDescendants(code.Id).Select(below => below.Id)]
                : [code.Id];
            var byText = study.Transcripts.ToDictionary(text => text.Id, text => judgements.Count(text, codes));
            return new AgreementRow
            {
                Code = code,
                Path = tree.Path(code.Id),
                WithDescendants = withDescendants,
                ByText = byText,
                Pooled = new AgreementFigures(
                    CoverCounts.Sum(study.Coders.Count, byText.Values), judgements.Passages(study.Transcripts, codes)),
            };
        }
    }
}
