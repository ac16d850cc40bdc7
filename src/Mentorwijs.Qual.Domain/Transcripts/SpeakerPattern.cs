namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>How a file shows who speaks; a closed set, which a person can choose from.</summary>
public enum SpeakerPattern
{
    /// <summary>The reader weighs all the others and takes what explains most of the file.</summary>
    Automatic,

    /// <summary>Label: words</summary>
    Colon,

    /// <summary>[Label] words</summary>
    Brackets,

    /// <summary>Label, tab, words.</summary>
    Tab,

    /// <summary>A time stamp before or beside the label, or before the words where there is no label.</summary>
    Times,

    /// <summary>The label alone on its line, the words below it.</summary>
    LabelLines,

    /// <summary>A table with a column of speakers.</summary>
    Table,

    /// <summary>Bold (or italic) paragraphs are the interviewer's.</summary>
    Bold,

    /// <summary>Voices in the tags of a subtitle file.</summary>
    Voices,

    /// <summary>No speakers: each paragraph is a turn of one respondent.</summary>
    Paragraphs,

    /// <summary>No speakers: paragraphs are by turns the interviewer's and the respondent's.</summary>
    Alternating,

    /// <summary>
    /// The labels a person named (<see cref="ReadOptions.Labels"/>) and no others; in a table the column they are in.
    /// </summary>
    OwnLabels,
}
