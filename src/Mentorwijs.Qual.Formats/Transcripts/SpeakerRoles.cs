using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Who asks and who answers, as far as the labels or a legend say it; the rest is a proposal.</summary>
internal static partial class SpeakerRoles
{
    private static readonly HashSet<string> Asking = Words(
        "i int intv iv interviewer interviewster interviewers onderzoeker onderzoekster onderzoekers researcher",
        "moderator gespreksleider gespreksleidster vragensteller vraagsteller vraag question");

    private static readonly HashSet<string> Answering = Words(
        "r resp respondent respondente respondenten geïnterviewde geinterviewde interviewee bevraagde antwoord answer",
        "participant participante deelnemer deelneemster informant p proefpersoon befragter befragte");

    // Roles of people who are interviewed in this field: they answer, unless they ask.
    private static readonly HashSet<string> Positions = Words(
        "leidinggevende teamleider teamleidster ploegleider ploegleidster voorman voorvrouw werkmeester chef manager",
        "directeur directrice bestuurder eigenaar ondernemer werkgever werkgeefster werknemer werkneemster medewerker",
        "medewerkster trainer trainster docent cursist accountmanager klantmanager casemanager consulent consulente",
        "beleidsmedewerker adviseur coördinator coordinator projectleider wethouder gemeente cliënt cliënte client",
        "patiënt patient bewoner raadslid cliëntenraad employer employee supervisor teacher expert leerling student",
        "kandidaat stagiair stagiaire collega hr personeelsadviseur bedrijfsleider vrijwilliger");

    private static readonly string[] PositionEndings =
    [
        "manager", "leider", "leidster", "leidinggevende", "medewerker", "medewerkster", "begeleider", "begeleidster",
        "adviseur", "consulent", "werkgever", "werknemer", "directeur", "trainer", "docent", "eigenaar",
    ];

    private static readonly HashSet<string> Present = Words(
        "jobcoach tolk begeleider begeleidster notulist observator partner ouder moeder vader mentor interpreter",
        "observer coach echtgenoot echtgenote zus broer mantelzorger verzorger vertrouwenspersoon jobcoaches");

    /// <summary>A whole label that is a role, with or without a number: "R", "Respondent 2", "Int.".</summary>
    public static bool IsRoleLabel(string label) => Known(Bare(label)) || Bare(label) is "V" or "A" or "B" or "Q";

    /// <summary>A word of a longer label that names a role ("Onderzoeker Noor").</summary>
    public static bool IsRoleWord(string word) => Known(Bare(word));

    /// <summary>True for a label that can only be the one who asks.</summary>
    public static bool Asks(string label) => Asking.Contains(Bare(label));

    /// <summary>The speakers of a file in order of appearance, each with a role.</summary>
    public static IReadOnlyList<DraftSpeaker> Of(IReadOnlyList<Utterance> utterances, IEnumerable<string> title)
    {
        var labels = utterances.Select(utterance => utterance.Label).Distinct(StringComparer.Ordinal).ToList();
        var legend = Legend(title);
        var roles = labels.ToDictionary(label => label, label => FromWords(label, labels, legend));
        if (roles.ContainsValue(SpeakerRole.Interviewer))
        {
            // The one other voice beside an interviewer is the respondent: the file says so by saying who asks.
            return [.. labels.Select(label => new DraftSpeaker(
                label, roles[label] ?? SpeakerRole.Respondent, roles[label] is not null || labels.Count == 2))];
        }

        var asks = labels.Where(label => roles[label] is null)
            .OrderByDescending(label => QuestionShare(utterances, label)).FirstOrDefault();
        return [.. labels.Select(label => new DraftSpeaker(
            label,
            roles[label] ?? (label == asks && labels.Count > 1 ? SpeakerRole.Interviewer : SpeakerRole.Respondent),
            roles[label] is not null))];
    }

    private static SpeakerRole? FromWords(string label, List<string> labels, Dictionary<string, SpeakerRole> legend)
    {
        var bare = Bare(label);
        if (legend.TryGetValue(bare, out var said))
        {
            return said;
        }

        bool Has(params string[] others) => labels.Exists(other => others.Contains(Bare(other)));
        return bare switch
        {
            "V" or "Q" => Has("A") ? SpeakerRole.Interviewer : null,
            "A" => Has("V", "Q") ? SpeakerRole.Respondent : null,
            "B" => Has("I") ? SpeakerRole.Respondent : null,
            _ when Asking.Contains(bare) => SpeakerRole.Interviewer,
            _ when Answering.Contains(bare) || IsPosition(bare) => SpeakerRole.Respondent,
            _ when Present.Contains(bare) => OthersAnswer(label, labels) ? SpeakerRole.Other : SpeakerRole.Respondent,
            _ => null,
        };
    }

    private static bool OthersAnswer(string label, List<string> labels) => labels.Exists(other =>
        other != label && (Answering.Contains(Bare(other)) || IsPosition(Bare(other)) || Bare(other) is "A" or "B"));

    // Share of the speaker's turns with a question; without any question the first speaker stays first.
    private static double QuestionShare(IReadOnlyList<Utterance> utterances, string label)
    {
        var own = utterances.Where(utterance => utterance.Label == label).ToList();
        var asked = own.Count(utterance =>
            utterance.Paragraphs.Exists(text => text.Contains('?', StringComparison.Ordinal)));
        return asked / (double)own.Count;
    }

    // "I = interviewer, R = respondent" above the first turn.
    private static Dictionary<string, SpeakerRole> Legend(IEnumerable<string> title)
    {
        var legend = new Dictionary<string, SpeakerRole>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in title.SelectMany(line => LegendPair().Matches(line)))
        {
            var meaning = Bare(pair.Groups["role"].Value);
            if (Asking.Contains(meaning))
            {
                legend[Bare(pair.Groups["label"].Value)] = SpeakerRole.Interviewer;
            }
            else if (Answering.Contains(meaning) || IsPosition(meaning))
            {
                legend[Bare(pair.Groups["label"].Value)] = SpeakerRole.Respondent;
            }
        }

        return legend;
    }

    private static bool Known(string bare) =>
        Asking.Contains(bare) || Answering.Contains(bare) || Present.Contains(bare) || IsPosition(bare);

    // Dutch joins nouns: an inkoopmanager is a manager.
    private static bool IsPosition(string bare) => Positions.Contains(bare)
        || (!Present.Contains(bare)
            && PositionEndings.Any(ending => bare.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    // Without a number, a full stop or a remark between brackets; initials of one letter keep their capital.
    private static string Bare(string label)
    {
        var bare = Tail().Replace(label.Trim(), "").TrimEnd('.', ' ');
        return bare.Length == 0 ? label : bare;
    }

    private static HashSet<string> Words(params string[] lines) =>
        new(lines.SelectMany(line => line.Split(' ')), StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?:\s*\([^()]*\)|[\s.#_-]*\d{1,3})+$")]
    private static partial Regex Tail();

    [GeneratedRegex(@"(?<label>[\p{L}\d.]{1,20})\s*=\s*(?<role>\p{L}[\p{L}-]*)")]
    private static partial Regex LegendPair();
}
