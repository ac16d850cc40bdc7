namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Namespaces of WordprocessingML: transitional, which Word writes, and strict (ISO 29500).</summary>
internal static class DocxNames
{
    public const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string StrictWord = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    /// <summary>Kinds of notes; also the start of a note's key, since both kinds count from 1.</summary>
    public const string Footnotes = "footnotes";

    public const string Endnotes = "endnotes";

    public static bool IsWord(string name) => name is Word or StrictWord;
}

/// <summary>What was met beside the text.</summary>
internal sealed class DocxTally
{
    public int Insertions { get; set; }

    public int Deletions { get; set; }

    public int Comments { get; set; }

    public int Chunks { get; set; }

    public int HiddenCharacters { get; set; }

    /// <summary>References to a footnote or endnote.</summary>
    public int Notes { get; set; }

    /// <summary>Ids of the relationships.</summary>
    public List<string> HeadersAndFooters { get; } = [];
}
