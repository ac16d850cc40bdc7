namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What can be wrong with one line of a list of respondents.</summary>
public enum RespondentFault
{
    NumberMissing,
    NumberTwice,
    PerspectiveMissing,
    PerspectiveUnknown,
    DateBroken,
    ConsentUnclear,
    TextTooLong,
}

/// <summary>One fault of a line; its words stand in Workbench/Texts.</summary>
/// <param name="Fault">What is wrong.</param>
/// <param name="Line">1-based line of the file on which the row begins.</param>
/// <param name="Header">Column as the file calls it.</param>
/// <param name="Value">What stands there, cut off where it is long.</param>
public sealed record RespondentProblem(RespondentFault Fault, int Line, string Header, string Value);
