using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>What can be guessed about one label of a file before anybody has looked.</summary>
/// <param name="Pseudonym">As the list of respondents or the file has it; empty = nobody is left for it.</param>
/// <param name="Perspective">Id, or null when nothing says it.</param>
/// <param name="Sector">Of somebody the project knows already.</param>
/// <param name="LabelIsName">True when the label itself could tell who somebody is, so it is not kept.</param>
public sealed record SpeakerProposal(
    DraftSpeaker Draft, string Pseudonym, string? Perspective, string? Sector, bool LabelIsName);

/// <summary>Guesses who the speakers of a file are, for a page to fill in and for a console to go by.</summary>
public static partial class SpeakerProposals
{
    private const string LabelIsName = "SPEAKER_LABEL_IS_NAME";

    public static string NameOf(string fileName) => Path.GetFileNameWithoutExtension(fileName).Trim();

    /// <summary>
    /// One proposal a label. Respondents are those whom the list ties to the file; without a list a single one is
    /// called after the file, several get a number behind it.
    /// </summary>
    public static IReadOnlyList<SpeakerProposal> Of(TranscriptDraft draft, string fileName, ImportForm form)
    {
        var name = NameOf(fileName);
        var named = draft.Warnings.Where(warning => warning.Code == LabelIsName)
            .SelectMany(warning => (warning.Place ?? "").Split(", ")).ToHashSet(StringComparer.Ordinal);
        var respondents = draft.Speakers.Where(speaker => speaker.Role == SpeakerRole.Respondent).ToList();
        var tied = Tied([.. respondents.Select(speaker => speaker.Label)], name, form);
        return
        [
            .. from speaker in draft.Speakers
            let number = respondents.IndexOf(speaker) + 1
            let pseudonym = tied is not null ? tied.GetValueOrDefault(speaker.Label, "")
                : number == 0 || respondents.Count == 1 ? name
                : $"{name}-{number}"
            let known = form.Respondents.FirstOrDefault(respondent => respondent.Pseudonym == pseudonym)
            select new SpeakerProposal(
                speaker, pseudonym, known?.Perspective ?? PerspectiveOf(speaker.Label, name, form), known?.Sector,
                named.Contains(speaker.Label)),
        ];
    }

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

    /// <summary>The label to keep: of somebody's name only the pseudonym or a letter is left.</summary>
    /// <param name="number">1-based place in the file.</param>
    public static string KeptLabel(
        DraftSpeaker draft, bool labelIsName, SpeakerRole role, string pseudonym, int number) =>
        !labelIsName ? draft.Label : role switch
        {
            SpeakerRole.Respondent => pseudonym.Trim(),
            SpeakerRole.Interviewer => $"I{number}",
            SpeakerRole.Other => $"S{number}",
            _ => throw new InvalidOperationException($"Role {role}"),
        };

    /// <summary>
    /// What is stored: labels that name somebody are replaced in the speakers and in the turns alike. Who are one
    /// person by now become one speaker; who only get the same label are told apart by a number.
    /// </summary>
    /// <param name="choices">One a speaker, in the order of the draft, each under the label to keep.</param>
    public static TranscriptImport Confirm(string name, TranscriptDraft draft, IReadOnlyList<SpeakerChoice> choices)
    {
        var kept = new Dictionary<SpeakerChoice, string>(); // each person with the label that was free
        foreach (var choice in choices.Where(choice => !kept.ContainsKey(choice)))
        {
            kept[choice] = FreeLabel(choice.Label, kept.Values);
        }

        var labels = draft.Speakers.Zip(choices).ToDictionary(
            pair => pair.First.Label, pair => kept[pair.Second], StringComparer.Ordinal);

        return new TranscriptImport(
            name,
            draft with
            {
                Speakers =
                [
                    .. draft.Speakers.Select(speaker => speaker with { Label = labels[speaker.Label] })
                        .DistinctBy(speaker => speaker.Label, StringComparer.Ordinal),
                ],
                Turns = [.. draft.Turns.Select(turn => turn with { Speaker = labels[turn.Speaker] })],
            },
            [.. kept.Select(choice => choice.Key with { Label = choice.Value })]);
    }

    private static string FreeLabel(string label, IReadOnlyCollection<string> taken)
    {
        var free = label;
        for (var number = 2; taken.Contains(free, StringComparer.Ordinal); number++)
        {
            free = $"{label} {number}";
        }

        return free;
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
