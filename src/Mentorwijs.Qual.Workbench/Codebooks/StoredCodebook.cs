namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Where a file went that was stored.</summary>
/// <param name="Slug">Id of the book.</param>
/// <param name="Number">Of the stored version, counted from 1.</param>
/// <param name="Version">In its front matter.</param>
public sealed record StoredCodebook(string Slug, int Number, string Version);
