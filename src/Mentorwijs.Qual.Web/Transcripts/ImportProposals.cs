using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>What is filled in beforehand; a person decides.</summary>
public static partial class ImportProposals
{
    private const string LabelIsName = "SPEAKER_LABEL_IS_NAME";

    public static string NameOf(string fileName) => Path.GetFileNameWithoutExtension(fileName).Trim();

    /// <summary>
    /// One form a label. Respondents are those whom the list ties to the file; without a list a single one is called
    /// after the file, several get a number behind it.
    /// </summary>
    public static IReadOnlyList<SpeakerForm> SpeakersOf(TranscriptDraft draft, string fileName, ImportForm form)
    {
        var name = NameOf(fileName);
        var turns = draft.Turns.CountBy(turn => turn.Speaker).ToDictionary(StringComparer.Ordinal);
        var named = draft.Warnings.Where(warning => warning.Code == LabelIsName)
            .SelectMany(warning => (warning.Place ?? "").Split(", ")).ToHashSet(StringComparer.Ordinal);
        var respondents = draft.Speakers.Where(speaker => speaker.Role == SpeakerRole.Respondent).ToList();
        var tied = Tied([.. respondents.Select(speaker => speaker.Label)], name, form);
        return
        [
            .. draft.Speakers.Select(speaker =>
            {
                var number = respondents.IndexOf(speaker) + 1;
                var proposal = new SpeakerForm
                {
                    Draft = speaker,
                    Turns = turns.GetValueOrDefault(speaker.Label),
                    Role = speaker.Role,
                    LabelIsName = named.Contains(speaker.Label),
                    Pseudonym = tied is not null ? tied.GetValueOrDefault(speaker.Label, "")
                        : number == 0 || respondents.Count == 1 ? name
                        : $"{name}-{number}",
                };
                proposal.IsLookedAt = speaker.RoleFromFile; // after Role, which counts as looking
                proposal.Perspective = PerspectiveOf(speaker.Label, name, form) ?? "";
                proposal.Recognise(form.Respondents);
                return proposal;
            }),
        ];
    }

    // By label: whom the list of respondents ties to this file. A label that is the end of a number says which one
    // (R2 is GR01-R2), the others follow in the order of their numbers. Null when the list ties nobody to it.
    private static Dictionary<string, string>? Tied(IReadOnlyList<string> labels, string name, ImportForm form)
    {
        var people = form.Respondents
            .Where(respondent => respondent.Transcripts.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(respondent => respondent.Pseudonym)
            .OrderBy(pseudonym => pseudonym.Length).ThenBy(pseudonym => pseudonym, StringComparer.OrdinalIgnoreCase)
            .ToList();
        if (people.Count == 0)
        {
            return null;
        }

        var tied = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var label in labels)
        {
            if (people.Find(person => IsEndOf(label, person)) is { } meant && people.Remove(meant))
            {
                tied[label] = meant;
            }
        }

        foreach (var (label, person) in labels.Where(label => !tied.ContainsKey(label)).Zip(people).ToList())
        {
            tied[label] = person;
        }

        return tied;
    }

    private static bool IsEndOf(string label, string pseudonym) =>
        string.Equals(label, pseudonym, StringComparison.OrdinalIgnoreCase)
        || (label.Any(char.IsDigit) && pseudonym.EndsWith($"-{label}", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// Id of the only perspective that fits: the label says it, or earlier respondents with the same letters before
    /// the number have it (L01 → L02), or those letters are in one perspective alone (GM01 → gemeente). Else null.
    /// </summary>
    public static string? PerspectiveOf(string label, string name, ImportForm form)
    {
        var said = form.Perspectives.Where(perspective => Words(perspective).Contains(label.Trim())).ToList();
        if (said.Count == 1)
        {
            return said[0].Id;
        }

        var letters = LettersOf(name);
        if (letters.Length == 0)
        {
            return null;
        }

        var before = form.Respondents.Where(respondent => SameLetters(respondent.Pseudonym, letters))
            .Select(respondent => respondent.Perspective).Distinct().ToList();
        return before.Count switch
        {
            1 => before[0],
            0 => OnlyOneWith(letters, form.Perspectives),
            _ => null,
        };
    }

    private static string? OnlyOneWith(string letters, IReadOnlyList<Perspective> perspectives)
    {
        var fitting = perspectives.Where(perspective => HasInOrder(perspective.Id, letters)).ToList();
        return fitting.Count == 1 ? fitting[0].Id : null;
    }

    // The first letter must be the first of the word: "GM" is in "gemeente", "R" is not in "werknemer".
    private static bool HasInOrder(string word, string letters)
    {
        var at = 0;
        foreach (var letter in word)
        {
            if (at < letters.Length && char.ToUpperInvariant(letter) == char.ToUpperInvariant(letters[at]))
            {
                at++;
            }
            else if (at == 0)
            {
                return false;
            }
        }

        return at == letters.Length;
    }

    private static HashSet<string> Words(Perspective perspective) => new(
        new[] { perspective.Id, perspective.Label.Nl, perspective.Label.En }.OfType<string>(),
        StringComparer.OrdinalIgnoreCase);

    private static bool SameLetters(string pseudonym, string letters) =>
        string.Equals(LettersOf(pseudonym), letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>At most three letters before a number; "Gesprek 3" says nothing about whom it was with.</summary>
    private static string LettersOf(string name) => LettersAndNumber().Match(name).Groups[1].Value;

    [GeneratedRegex(@"^(\p{L}{1,3})[-_ ]?\d")]
    private static partial Regex LettersAndNumber();
}
