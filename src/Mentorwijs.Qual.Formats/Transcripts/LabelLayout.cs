using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>A label found at the start of a line.</summary>
/// <param name="Label">As in the file, without colon or brackets.</param>
/// <param name="Time">Stamp beside the label; null without one.</param>
/// <param name="Rest">The words after it.</param>
internal sealed record FoundLabel(string Label, string? Time, string Rest);

/// <summary>One way of writing who speaks, e.g. "Label: text"; a file uses one of them throughout.</summary>
/// <param name="Name">Stands in the name of the recognised format.</param>
/// <param name="Shape">Groups l (label) and t (time); matched at the start of a line only.</param>
/// <param name="IsWholeLine">True: the line is a header, the words stand below it.</param>
/// <param name="NeedsKnownLabel">True: prose has this shape too; only roles, numbers and codes count.</param>
/// <param name="Pattern">What a person calls it.</param>
internal sealed partial record LabelLayout(
    string Name, Regex Shape, bool IsWholeLine, bool NeedsKnownLabel, SpeakerPattern Pattern)
{
    // A label with a time is at most this long; no pattern looks further into a paragraph of megabytes.
    private const int LongestHead = 120;

    private const string Label = @"(?<l>\p{L}[^:\t\n|\[\]<>{}#=]{0,39}?)";
    private const string Time = "(?<t>" + TimeStamps.Pattern + ")";

    /// <summary>In order of preference when two explain a file equally well.</summary>
    public static IReadOnlyList<LabelLayout> All { get; } =
    [
        new("times", TimedHeader(), IsWholeLine: true, NeedsKnownLabel: false, SpeakerPattern.Times),
        new("labels", Colon(), IsWholeLine: false, NeedsKnownLabel: false, SpeakerPattern.Colon),
        new("times-labels", TimedInline(), IsWholeLine: false, NeedsKnownLabel: false, SpeakerPattern.Times),
        new("brackets", Brackets(), IsWholeLine: false, NeedsKnownLabel: true, SpeakerPattern.Brackets),
        new("tabs", Tab(), IsWholeLine: false, NeedsKnownLabel: true, SpeakerPattern.Tab),
        new("times-labels", TimeThenCode(), IsWholeLine: false, NeedsKnownLabel: true, SpeakerPattern.Times),
        new("label-lines", LabelAlone(), IsWholeLine: true, NeedsKnownLabel: true, SpeakerPattern.LabelLines),
    ];

    /// <summary>The layouts that the chosen pattern allows; a time may stand beside a label of any layout.</summary>
    public static IReadOnlyList<LabelLayout> For(ReadOptions options) => options.Pattern switch
    {
        SpeakerPattern.Automatic or SpeakerPattern.Times => All,
        SpeakerPattern.OwnLabels => [Named(options.Labels)],
        var pattern => [.. All.Where(layout => layout.Pattern == pattern)],
    };

    /// <summary>The label at the start of this line, or null; one a person named may look like anything.</summary>
    public FoundLabel? Find(string line, IReadOnlySet<string> named, SpeakerPattern chosen)
    {
        var head = line.Length <= LongestHead ? line : line[..LongestHead];
        var match = Shape.Match(head);
        if (!match.Success || (IsWholeLine && head.Length < line.Length))
        {
            return null;
        }

        var label = match.Groups["l"].Value.Trim();
        var time = match.Groups["t"];
        if ((chosen == SpeakerPattern.Times && !time.Success)
            || (!IsLike(label, chosen) && !named.Contains(SpeakerLabels.KeyOf(label))))
        {
            return null;
        }

        return new FoundLabel(label, time.Success ? time.Value : null, IsWholeLine ? "" : line[match.Length..].Trim());
    }

    // Who chooses a pattern has seen the file: then a label need not look like one we know. A stamp tells nothing
    // about the word behind it, and a short line may be an answer.
    private bool IsLike(string label, SpeakerPattern chosen)
    {
        var isTrusted = chosen != SpeakerPattern.Automatic && Pattern != SpeakerPattern.Times;
        return SpeakerLabels.KindOf(label) switch
        {
            _ when Pattern == SpeakerPattern.OwnLabels => false,
            LabelKind.None => isTrusted && SpeakerLabels.CouldBe(label),
            LabelKind.Name when isTrusted && IsWholeLine => SpeakerLabels.CouldBe(label),
            LabelKind.Name => isTrusted || !NeedsKnownLabel,
            _ => true,
        };
    }

    // I: tekst · [I] tekst · I⇥tekst · I - tekst · 00:01:23 I tekst · I alone on its line: whatever stands around it.
    private static LabelLayout Named(IReadOnlyList<string> labels)
    {
        // the longest first, so that "R1" is not read as "R" with a 1 behind it
        var any = string.Join('|', labels.OrderByDescending(label => label.Length).Select(Regex.Escape));
        return new LabelLayout(
            "own-labels",
            new Regex(
                @"^\s*(?:" + Time + @"(?<stamped>)\s*[|,–-]?\s*)?(?:[–•*-]\s+)?\*{0,2}(?<open>[\[(<@])?(?<l>" + any
                + @")(?!\w)(?<close>[\])>])?\s*" + Time + @"?\s*\*{0,2}"
                + @"(?::\*{0,2}|\s*$|\t|\s{2,}|\s*[|–-]\s|(?<=[\])>]\s?)|(?(stamped)\s|(?!)))\s*",
                RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
            IsWholeLine: false, NeedsKnownLabel: false, SpeakerPattern.OwnLabels);
    }

    // Anna de Boer   0:06 · Anna (00:24): · Anna | 00:24 · 00:00:05 Spreker 1
    [GeneratedRegex("^(?:" + Label + @"\s*[|,–-]?\s*" + Time + @"\s*:?|"
        + Time + @"\s*[|,–-]?\s*" + Label + @"\s*:?)\s*$")]
    private static partial Regex TimedHeader();

    // R1: tekst · [00:01:23] R1: tekst · Anna (00:24): tekst · - R: tekst · **Anna:** tekst
    [GeneratedRegex("^(?:" + Time + @"\s*[|–-]?\s*)?(?:[–•*-]\s+)?\*{0,2}" + Label
        + @"\s*" + Time + @"?\s*\*{0,2}:(?:\*{1,2}|(?=\s|$|[""'“‘(\[]))")]
    private static partial Regex Colon();

    // Anna (00:01:23) - tekst
    [GeneratedRegex("^" + Label + @"\s*(?=[\[({])" + Time + @"\s*[-–:]?\s+(?=\S)")]
    private static partial Regex TimedInline();

    // [R1] tekst · (R1) tekst · <R1> tekst · @R1 tekst
    [GeneratedRegex("^(?:" + Time + @"\s*)?(?:\[" + Label + @"\]|\(" + Label + @"\)|<"
        + Label + @">|@" + Label + @"(?=\s)):?\s+")]
    private static partial Regex Brackets();

    // R1⇥tekst
    [GeneratedRegex("^(?:" + Time + @"\s*)?" + Label + @"\s*\t+\s*")]
    private static partial Regex Tab();

    // 00:01:23 R1 tekst
    [GeneratedRegex("^" + Time + @"\s+(?<l>[\p{L}\d_-]{1,20}(?:\s\d{1,2})?)\s+")]
    private static partial Regex TimeThenCode();

    // Interviewer, alone on its line
    [GeneratedRegex("^" + Label + @"\s*:?\s*$")]
    private static partial Regex LabelAlone();
}
