using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Agreement on one code, or on a heading with everything below it, as the chapter's table shows it.</summary>
/// <param name="CodeName">In the language of the report.</param>
/// <param name="Units">Units looked at.</param>
/// <param name="First">Units in which the first coder used the code.</param>
/// <param name="Second">Units in which the second coder used the code.</param>
/// <param name="Percent">0 to 100; null when there are no units.</param>
/// <param name="Kappa">Cohen's kappa, null when undefined.</param>
/// <param name="Alpha">Krippendorff's alpha, null when undefined.</param>
public sealed record CodeAgreement(
    string CodeName, long Units, long First, long Second, double? Percent, double? Kappa, double? Alpha)
{
    /// <summary>Where alpha may lie by chance; null = too few transcripts, or not drawn.</summary>
    public AgreementInterval? Interval { get; init; }

    /// <summary>Once the decisions on differences count; null = not computed.</summary>
    public AfterTalking? After { get; init; }

    /// <summary>True: used so little that the figures turn on single codings.</summary>
    public bool IsFew { get; init; }
}
