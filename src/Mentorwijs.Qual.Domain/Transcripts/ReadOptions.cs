namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>What a person may say about a file when the guess of the reader is wrong.</summary>
public sealed record ReadOptions
{
    /// <summary>So many labels at most; a focus group has a dozen voices.</summary>
    public const int MostLabels = 50;

    /// <summary>Longest label, in UTF-16 units.</summary>
    public const int LongestLabel = 40;

    public static readonly ReadOptions Guess = new();

    private static readonly char[] BetweenLabels = [',', ';', '\n', '\r', '\t'];

    /// <summary>Encodings a person can choose, by the names <see cref="Encoding"/> takes.</summary>
    public static IReadOnlyList<string> Encodings { get; } = ["utf-8", "windows-1252", "utf-16le", "utf-16be"];

    /// <summary>Encoding of a plain text file; null lets the reader find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>How the file shows who speaks.</summary>
    public SpeakerPattern Pattern { get; init; }

    /// <summary>
    /// Labels that are speakers, however often they occur in the file; with <see cref="SpeakerPattern.OwnLabels"/>
    /// they are the only ones.
    /// </summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>Labels as a person types them, "I, R, Jobcoach": each once, without a colon behind it.</summary>
    public static Outcome<IReadOnlyList<string>> LabelsOf(string? typed)
    {
        var labels = (typed ?? "").Split(BetweenLabels)
            .Select(label => label.Trim().TrimEnd(':').Trim()).Where(label => label.Length > 0)
            .Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (labels.Count == 0)
        {
            return new NoLabelsNamed();
        }

        return labels.Count > MostLabels || labels.Exists(label => label.Length > LongestLabel)
            ? new LabelsTooLong(MostLabels, LongestLabel)
            : labels;
    }
}

/// <summary>Own labels were asked for, and none was named.</summary>
public sealed record NoLabelsNamed : Refusal;

/// <summary>More labels, or a longer one, than speakers have.</summary>
public sealed record LabelsTooLong(int MostLabels, int LongestLabel) : Refusal;

/// <summary>The chosen way of showing who speaks does not occur in the file.</summary>
public sealed record PatternFindsNothing(SpeakerPattern Pattern) : Refusal;

/// <summary>A file of this kind cannot show its speakers in the chosen way.</summary>
public sealed record PatternDoesNotFit(SpeakerPattern Pattern) : Refusal;
