using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>A codebook that comes with the program, as it stands in a list to choose from.</summary>
public sealed record ShippedCodebook(string Slug, LocalText Title, string Version, int CodeCount);
