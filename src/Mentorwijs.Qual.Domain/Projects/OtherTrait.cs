namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>A trait that the study keeps and we have no place for: a column of its own in the list.</summary>
/// <param name="Label">Header of the column, as in the list.</param>
/// <param name="Text">As in the list; what looks like a number or a formula stays text.</param>
public sealed record OtherTrait(string Label, string Text);
