namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>How far a chosen file is on its way to a transcript.</summary>
public enum ImportStep
{
    Waiting,
    Reading,

    /// <summary>Cannot be read; the reason stands in the card.</summary>
    Unreadable,

    /// <summary>Read: a person looks at it and says who the speakers are.</summary>
    Looking,
    Storing,
    Stored,
}
