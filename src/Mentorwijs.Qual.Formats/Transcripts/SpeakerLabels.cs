using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>What a label looks like.</summary>
internal enum LabelKind
{
    /// <summary>No label: a sentence, a heading, a clock time.</summary>
    None,

    /// <summary>A role: Interviewer, R, Leidinggevende.</summary>
    Role,

    /// <summary>A number a program gave: Spreker 1, S00, SPEAKER_01.</summary>
    Generic,

    /// <summary>A code of the research: R1, P03, GR01-R2.</summary>
    Code,

    /// <summary>Words with capitals, most likely a name.</summary>
    Name,
}

/// <summary>Tells a speaker's label from words that happen to stand before a colon.</summary>
internal static partial class SpeakerLabels
{
    private const int LongestLabel = 40;
    private const int MostWords = 4;

    // Words that stand before a colon in speech or in the head of a transcript, never a speaker.
    private static readonly HashSet<string> NeverFirst = new(StringComparer.OrdinalIgnoreCase)
    {
        "http", "https", "www", "mailto", "let", "noot", "nb", "ps", "bron", "datum", "duur", "locatie",
        "plaats", "tijd", "tijdstip", "onderwerp", "opmerking", "titel", "betreft", "transcript",
        "transcriptie", "interview", "interviewdatum", "project", "bestand", "opname", "audio", "taal",
        "versie", "pagina", "date", "time", "duration", "location", "subject", "note", "notes", "source",
        "file", "recorded", "language", "version", "page", "title", "length", "functie", "organisatie",
        "leeftijd", "sector", "gesprek", "getranscribeerd", "transcribent", "uitgewerkt", "aantal", "ja", "nee",
        "nou", "dus", "maar", "en", "of", "kijk", "toen", "want", "oké", "oke", "ok", "tja", "goh", "hmm",
        "dan", "dat", "die", "dit", "ik", "hij", "zij", "ze", "we", "wij", "je", "jij", "u", "het", "er",
        "daar", "hier", "nu", "ook", "wel", "zo", "eh", "uhm", "kortom", "bijvoorbeeld", "yes", "no", "well",
        "so", "but", "and", "then", "that", "this", "it", "he", "she", "they", "you", "there", "here", "now",
        "okay", "look", "like", "because",
    };

    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "van", "der", "den", "het", "'t", "ten", "ter", "te", "von", "al", "el", "la", "le", "du", "di", "da",
        "dos", "del", "bin", "ibn", "op", "in",
    };

    /// <summary>What the words are; capitals count, so "anna" is no name and "Toen zei hij" no label.</summary>
    public static LabelKind KindOf(string label)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords || label.Length > LongestLabel || !char.IsLetter(label[0]))
        {
            return LabelKind.None;
        }

        return SpeakerRoles.IsRoleLabel(label) ? LabelKind.Role
            : Generic().IsMatch(label) ? LabelKind.Generic
            : Code().IsMatch(label) ? LabelKind.Code
            : !NeverFirst.Contains(words[0]) && char.IsUpper(label[0]) && words.All(IsNameWord) ? LabelKind.Name
            : LabelKind.None;
    }

    /// <summary>
    /// True for words that may be a label when a person says so: "anna", "2e stem"; no sentence, no word of speech.
    /// </summary>
    public static bool CouldBe(string label)
    {
        var words = label.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= MostWords && label.Length <= LongestLabel && char.IsLetterOrDigit(label[0])
            && !NeverFirst.Contains(words[0]) && label.IndexOfAny(['.', ',', '?', '!', ';', '…']) < 0;
    }

    /// <summary>True when the label could give somebody away: it has a word that is no role and no number.</summary>
    public static bool LooksLikeName(string label) =>
        KindOf(label) == LabelKind.Name
        && label.Split(' ').Any(word => char.IsUpper(word[0]) && word.Length > 1 && !SpeakerRoles.IsRoleWord(word));

    /// <summary>One spelling for labels that differ in capitals, spaces or a full stop.</summary>
    public static string KeyOf(string label) =>
        string.Join(' ', label.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.').ToUpperInvariant();

    private static bool IsNameWord(string word) =>
        NameWord().IsMatch(word) && (char.IsUpper(word[0]) || !char.IsLetter(word[0]) || Particles.Contains(word)
            || SpeakerRoles.IsRoleWord(word));

    [GeneratedRegex(
        @"^(?:(?:onbekende?\s+)?(?:spreker|speaker|sprecher|intervenant|stem|voice|persoon|person)"
        + @"[\s_-]*(?:\d{1,3}|[A-Z])|S\d{2}|unknown speaker|onbekende spreker)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Generic();

    // One or two capitals are initials or a code of two letters; with digits a longer run is allowed.
    [GeneratedRegex(@"^(?:[A-Z]{1,2}|[A-Za-z]{1,4}[-_. ]?\d{1,3}(?:[-_.]?[A-Za-z]{1,2}\d{0,2})?)$")]
    private static partial Regex Code();

    // Letters with the marks a name can have; a number or a remark between brackets may follow a name.
    [GeneratedRegex(@"^(?:'?\p{L}[\p{L}\p{M}'’.-]*|\(?[\p{L}\p{M}\d.-]+\)?|\d{1,3}|&|\+)$")]
    private static partial Regex NameWord();
}
