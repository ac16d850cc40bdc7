using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Codebooks;

/// <summary>Something said about a coding, not about a code: its direction, its strength.</summary>
public sealed record Dimension(string Id, LocalText Label, IReadOnlyList<DimensionValue> Values);

/// <summary>One of the values of a dimension.</summary>
public sealed record DimensionValue(string Id, LocalText Label);
