namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>All single codes of a column together, in the three ways that are in use.</summary>
public sealed class BoardSummary
{
    private readonly IReadOnlyList<CoverSums> _codes;
    private readonly CoverSums _all;

    internal BoardSummary(IReadOnlyList<CoverSums> codes, CoverSums all, AgreementValue deVries) =>
        (_codes, _all, DeVries) = (codes, all, deVries);

    /// <summary>Kappa from the mean of what was observed and expected over codes, and over every two coders.</summary>
    public AgreementValue DeVries { get; }

    /// <summary>Counts of all codes added up; what nobody coded weighs heavily in it.</summary>
    public AgreementValue Micro(IAgreementMeasure measure) => measure.Of(_all);

    /// <summary>Mean over the k of K codes that have a figure.</summary>
    public AgreementMean Macro(IAgreementMeasure measure) => AgreementMean.Of([.. _codes.Select(measure.Of)]);
}
