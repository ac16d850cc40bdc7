using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>How well one layout of labels explains a file, and which of its labels are speakers.</summary>
internal sealed class Vote
{
    // A name before a colon counts from twice on; beside real roles from three times on.
    private const int NameTimes = 2;
    private const int NameTimesBesideRoles = 3;

    // Where nearly every line has a label, a name that speaks once is a speaker too.
    private const double MostLines = 0.8;

    private readonly FoundLabel?[] _found;
    private readonly Dictionary<string, string> _spelling;

    private readonly bool _isChosen;

    private Vote(LabelLayout layout, FoundLabel?[] found, Dictionary<string, string> spelling, bool isChosen) =>
        (Layout, _found, _spelling, _isChosen) = (layout, found, spelling, isChosen);

    public LabelLayout Layout { get; }

    /// <summary>Lines that start with an accepted label.</summary>
    public int Hits => _found.Count(found => found is not null);

    /// <summary>
    /// True when the labels can be trusted: a role or a code, labels that come back, or a person chose the layout.
    /// </summary>
    public bool IsCredible => _isChosen ? Hits > 0 : Layout.NeedsKnownLabel
        ? Hits > 1 && (Has(LabelKind.Role) || _spelling.Count < Hits)
        : Hits > 1 || (!Layout.IsWholeLine && (Has(LabelKind.Role) || Has(LabelKind.Code)));

    public FoundLabel? At(int line) => _found[line];

    /// <summary>The first spelling of this label in the file.</summary>
    public string Spelling(string label) => _spelling[SpeakerLabels.KeyOf(label)];

    public static Vote Of(LabelLayout layout, IReadOnlyList<SourceLine> lines, ReadOptions options)
    {
        var isChosen = options.Pattern != SpeakerPattern.Automatic && layout.Pattern != SpeakerPattern.Times;
        var named = options.Labels.Select(SpeakerLabels.KeyOf).ToHashSet(StringComparer.Ordinal);
        var found = lines.Select(line => layout.Find(line.Text, named, options.Pattern)).ToArray();
        var labels = found.OfType<FoundLabel>().GroupBy(label => SpeakerLabels.KeyOf(label.Label))
            .Select(same => new Candidate(
                same.Key, same.First().Label, same.Count(),
                named.Contains(same.Key) ? LabelKind.Role : SpeakerLabels.KindOf(same.First().Label)))
            .ToList();
        var roles = labels.Count(label => label.IsKnown);
        var isEveryLine = layout.Pattern != SpeakerPattern.LabelLines
            && found.Count(label => label is not null) >= MostLines * lines.Count(HasWords)
            && (roles > 0 || labels.Exists(label => label.Count > 1));
        var nameTimes = layout.Name == "times" || isEveryLine ? 1 : roles > 1 ? NameTimesBesideRoles : NameTimes;
        var accepted = labels.Where(label => label.IsAccepted(nameTimes)).ToList();
        if (isChosen && !layout.IsWholeLine && accepted.Count == 0)
        {
            accepted = labels.FindAll(label => label.IsAccepted(nameTimes: 1));
        }

        var spelling = accepted.ToDictionary(label => label.Key, label => label.Spelling, StringComparer.Ordinal);
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is { } label && !spelling.ContainsKey(SpeakerLabels.KeyOf(label.Label)))
            {
                found[at] = null;
            }
        }

        LeaveTitleLinesOut(found);
        return new Vote(layout, found, spelling, isChosen);
    }

    private bool Has(LabelKind kind) =>
        Array.Exists(_found, found => found is not null && SpeakerLabels.KindOf(found.Label) == kind);

    private static bool HasWords(SourceLine line) => !string.IsNullOrWhiteSpace(line.Text);

    // "Respondent: WK01, werkgever" above the first turn has the shape of a turn. It is none when the label never
    // comes back, although two or more labels do and one of them already has that part in the conversation.
    private static void LeaveTitleLinesOut(FoundLabel?[] found)
    {
        var counts = found.OfType<FoundLabel>().CountBy(label => SpeakerLabels.KeyOf(label.Label)).ToDictionary();
        var repeated = found.OfType<FoundLabel>().Select(label => label.Label)
            .Where(label => counts[SpeakerLabels.KeyOf(label)] > 1).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (repeated.Count < 2)
        {
            return;
        }

        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] is not { } label)
            {
                continue;
            }

            if (counts[SpeakerLabels.KeyOf(label.Label)] > 1)
            {
                return;
            }

            if (repeated.Any(other => SpeakerRoles.Asks(other) == SpeakerRoles.Asks(label.Label)))
            {
                found[at] = null;
            }
        }
    }

    /// <summary>A label with how often it stands at the start of a line.</summary>
    private sealed record Candidate(string Key, string Spelling, int Count, LabelKind Kind)
    {
        public bool IsKnown => Kind is LabelKind.Role or LabelKind.Generic or LabelKind.Code;

        // Words that look like no label at all must come back, whoever chose the layout.
        public bool IsAccepted(int nameTimes) =>
            IsKnown || (Kind == LabelKind.Name ? Count >= nameTimes : Count >= NameTimes);
    }
}
