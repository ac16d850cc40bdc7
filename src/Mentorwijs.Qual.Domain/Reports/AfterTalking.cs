namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Agreement on a code, or on all together, once decisions on differences count for every coder.</summary>
/// <param name="Units">Units in which all have it then.</param>
/// <param name="Percent">0 to 100; null when there are no units.</param>
/// <param name="Alpha">Krippendorff's alpha, null when undefined.</param>
public sealed record AfterTalking(long Units, double? Percent, double? Alpha);
