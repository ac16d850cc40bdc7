namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What a respondent said to one question about the use of the interview.</summary>
public enum Consent
{
    /// <summary>Not asked, or not written down.</summary>
    NotKnown,
    Yes,
    No,
}
