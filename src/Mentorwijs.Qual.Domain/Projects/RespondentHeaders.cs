namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>What the header of a column means, in Dutch or English; capitals, accents and signs do not count.</summary>
public static class RespondentHeaders
{
    private static readonly Dictionary<string, RespondentColumn> Known = Table(
        (RespondentColumn.Pseudonym,
            "respondentnummer respondentnr respondent respondentcode respondent-nummer respondent-nr respondent-code "
            + "nummer nr code id pseudoniem respondent-number respondent-id participant participant-id number "
            + "pseudonym"),
        (RespondentColumn.Transcripts,
            "transcript transcripts transcripten transcriptie bestand bestandsnaam file file-name filename"),
        (RespondentColumn.Perspective, "perspectief perspective rol role"),
        (RespondentColumn.Sector, "sector branche"),
        (RespondentColumn.Region, "regio region"),
        (RespondentColumn.Size,
            "grootte-organisatie organisatiegrootte grootte omvang-organisatie bedrijfsgrootte organisation-size "
            + "organization-size size size-of-organisation size-of-organization company-size"),
        (RespondentColumn.Gender, "geslacht gender sex"),
        (RespondentColumn.AgeGroup,
            "leeftijd leeftijdsgroep leeftijdscategorie leeftijdsklasse age age-group age-band"),
        (RespondentColumn.InterviewedOn,
            "datum-interview interviewdatum datum datum-gesprek date-of-interview interview-date date"),
        (RespondentColumn.Guide,
            "leidraad leidraadversie versie-leidraad interviewleidraad guide guide-version interview-guide "
            + "topic-guide"),
        (RespondentColumn.MayQuote,
            "mag-citeren citeren toestemming-citeren may-quote may-be-quoted quote consent-quote consent-to-quote"),
        (RespondentColumn.MayTranslate,
            "mag-vertalen vertalen toestemming-vertalen may-translate translate consent-translate "
            + "consent-to-translate"),
        (RespondentColumn.MayArchive,
            "mag-archiveren archiveren toestemming-archiveren may-archive archive consent-archive consent-to-archive"),
        (RespondentColumn.BelongsWith, "hoort-bij dyade koppel belongs-with belongs-to dyad pair"),
        (RespondentColumn.Remark,
            "opmerking opmerkingen bijzonderheden toelichting remark remarks note notes comment comments"));

    // What tells who somebody is has no place here, whatever stands in the cells.
    private static readonly HashSet<string> Personal = Words(
        "naam name voornaam achternaam first-name last-name surname family-name volledige-naam full-name roepnaam "
        + "naam-respondent respondent-name respondentnaam e-mail email e-mailadres emailadres email-address mail "
        + "telefoon telefoonnummer tel mobiel phone phone-number telephone mobile adres address straat postcode "
        + "postal-code zip bsn burgerservicenummer social-security-number geboortedatum date-of-birth birth-date "
        + "birthdate werkgeversnaam naam-werkgever naam-organisatie bedrijfsnaam company-name employer-name");

    /// <summary>The meaning of a header, or null: a trait of the study's own.</summary>
    public static RespondentColumn? Of(string header) =>
        Known.TryGetValue(Slug.From(header), out var column) ? column : null;

    /// <summary>True for a header such as "Naam", "E-mail" or "Geboortedatum": never stored.</summary>
    public static bool IsPersonal(string header) => Personal.Contains(Slug.From(header));

    private static Dictionary<string, RespondentColumn> Table(params (RespondentColumn Column, string Words)[] rows) =>
        rows.SelectMany(row => Words(row.Words).Select(word => (word, row.Column)))
            .ToDictionary(pair => pair.word, pair => pair.Column, StringComparer.Ordinal);

    private static HashSet<string> Words(string words) => words.Split(' ').ToHashSet(StringComparer.Ordinal);
}
