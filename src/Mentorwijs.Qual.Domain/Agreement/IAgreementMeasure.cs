namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One way to put agreement on a code into a number; a new measure is a file and a line below.</summary>
public interface IAgreementMeasure
{
    /// <summary>Key of its name in AgreementTexts after <c>Measure_</c>, and column name in tables.</summary>
    string Id { get; }

    /// <summary>True: a share of units or codings, so people read it as a percentage.</summary>
    bool IsShare => false;

    /// <summary>The figure, or why there is none.</summary>
    AgreementValue Of(CoverSums sums);

    /// <summary>The same, from patterns.</summary>
    AgreementValue Of(CoverCounts counts) => Of(counts.Sums);
}

/// <summary>The measures the workbench shows, in the order in which it shows them.</summary>
public static class AgreementMeasures
{
    public static readonly IAgreementMeasure Positive = new PositiveAgreement();

    public static readonly IAgreementMeasure Percent = new PercentAgreement();

    public static readonly IAgreementMeasure Kappa = new CohenKappa();

    public static readonly IAgreementMeasure Alpha = new KrippendorffAlpha();

    public static IReadOnlyList<IAgreementMeasure> All { get; } = [Positive, Percent, Kappa, Alpha];
}
