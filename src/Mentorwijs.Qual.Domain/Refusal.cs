namespace Mentorwijs.Qual.Domain;

/// <summary>A rule that does not allow what was asked; the words in both languages stand in Workbench/Texts.</summary>
/// <remarks>Key of the text = type name; its properties fill the places <c>{Property}</c> in that text.</remarks>
public abstract record Refusal;

/// <summary>An id that is a Guid underneath (version 7, never reused, the same in an exchange file).</summary>
public interface IId
{
    Guid Value { get; }
}
