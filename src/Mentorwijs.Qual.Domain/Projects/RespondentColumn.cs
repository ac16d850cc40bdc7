namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>The columns of a list of respondents that mean something to us.</summary>
public enum RespondentColumn
{
    Pseudonym,
    Transcripts,
    Perspective,
    Sector,
    Region,
    Size,
    Gender,
    AgeGroup,
    InterviewedOn,
    Guide,
    MayQuote,
    MayTranslate,
    MayArchive,
    BelongsWith,
    Remark,
}
