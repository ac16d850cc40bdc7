namespace Mentorwijs.Qual.Web.Charts;

/// <summary>One line of a chart: a value per place on the axis, null where there is none.</summary>
public sealed record LineSeries(string Name, IReadOnlyList<double?> Values);
