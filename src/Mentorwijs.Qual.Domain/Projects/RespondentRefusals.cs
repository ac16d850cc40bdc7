namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Lines of a list break its rules; nothing of the list is stored.</summary>
public sealed record RespondentLinesAreWrong(IReadOnlyList<RespondentProblem> Problems) : Refusal
{
    /// <summary>Lines with at least one fault.</summary>
    public int Lines => Problems.Select(problem => problem.Line).Distinct().Count();
}

/// <summary>A list without a column it cannot do without.</summary>
public sealed record ColumnIsMissing(RespondentColumn Column) : Refusal;

/// <summary>Two columns with one meaning, or of one name.</summary>
public sealed record ColumnStandsTwice(string Header) : Refusal;

/// <summary>A column with words in it and no header; number is 1-based.</summary>
public sealed record ColumnHasNoName(int Number) : Refusal;

/// <summary>A line with words behind its last column.</summary>
public sealed record LineHasMoreCells(int Line, int Columns) : Refusal;

/// <summary>A list with a header at most.</summary>
public sealed record ListIsEmpty : Refusal;

/// <summary>A list with more lines than any study has respondents.</summary>
public sealed record ListHasTooManyLines(int Limit) : Refusal;

/// <summary>A list with more columns than are kept.</summary>
public sealed record ListHasTooManyColumns(int Limit) : Refusal;

/// <summary>A list as a file over the limit.</summary>
public sealed record ListTooLarge(int LimitMb) : Refusal;

/// <summary>A quotation mark that opens a cell and is never closed.</summary>
public sealed record QuoteIsNotClosed(int Line) : Refusal;

/// <summary>Another respondent of the project has this number.</summary>
public sealed record RespondentNumberIsTaken(string Pseudonym) : Refusal;

/// <summary>It was not said from whose side the respondent speaks.</summary>
public sealed record RespondentNeedsPerspective : Refusal;

/// <summary>A trait over the limit, in UTF-16 units.</summary>
public sealed record TraitIsTooLong(RespondentColumn Column, int Limit) : Refusal;

/// <summary>A respondent who speaks in a transcript cannot go before the transcript.</summary>
public sealed record RespondentIsInTranscript(string Pseudonym) : Refusal;

/// <summary>The respondent is no longer in the project.</summary>
public sealed record RespondentIsGone : Refusal;
