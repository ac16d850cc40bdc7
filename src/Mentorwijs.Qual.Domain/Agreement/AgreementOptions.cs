using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>The piece of text about which two coders agree or not.</summary>
public enum AgreementUnit
{
    /// <summary>Each UTF-16 unit of the text: strict, a click one letter off counts.</summary>
    Characters,

    /// <summary>Each sentence, coded when enough of it is covered: forgives boundaries of a few letters.</summary>
    Sentences,

    /// <summary>Each paragraph of a turn, coded when enough of it is covered.</summary>
    Paragraphs,

    /// <summary>Each turn, whole, coded when enough of it is covered.</summary>
    Turns,

    /// <summary>Each respondent: has the code anywhere in what this person says, however short, or not.</summary>
    Respondents,
}

/// <summary>The choices behind a figure; each output names them, since they change the number.</summary>
public sealed record AgreementOptions
{
    /// <summary>Half or more of a sentence; forgives slips at the edges, does not forgive a missed passage.</summary>
    public const double DefaultCoverage = 0.5;

    /// <summary>What people may choose: below it a sentence counts on a slip of a few letters.</summary>
    public const int LeastPercent = 10;

    public static readonly AgreementOptions Default = new();

    public AgreementUnit Unit { get; init; } = AgreementUnit.Characters;

    /// <summary>Share of a unit (above 0, at most 1) from which it counts as coded; see <see cref="HasCoverage"/>.
    /// </summary>
    public double Coverage
    {
        get;
        init => field = value is > 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Above 0, at most 1");
    } = DefaultCoverage;

    /// <summary>True for stretches of text; a character or a respondent has the code or not.</summary>
    public bool HasCoverage => Unit is AgreementUnit.Sentences or AgreementUnit.Paragraphs or AgreementUnit.Turns;

    /// <summary>True: the words of a transcript are needed to cut it into units.</summary>
    public bool NeedsWords => Unit is AgreementUnit.Sentences or AgreementUnit.Paragraphs;

    /// <summary>By which rules the text was cut into sentences; null for every other unit.</summary>
    public int? SplitterVersion => Unit == AgreementUnit.Sentences ? SentenceSplitter.Version : null;

    /// <summary>Whether what interviewers say lies in the scope; recorded by whoever fills the scope.</summary>
    public bool InterviewerTurnsCount { get; init; }

    /// <summary>The coverage as people choose it, in whole percents.</summary>
    public int CoveragePercent => (int)Math.Round(100 * Coverage);

    /// <param name="coveragePercent">10 to 100; only looked at for sentences, paragraphs and turns.</param>
    public static Outcome<AgreementOptions> Choose(AgreementUnit unit, int coveragePercent, bool interviewerTurnsCount)
    {
        var options = new AgreementOptions { Unit = unit, InterviewerTurnsCount = interviewerTurnsCount };
        return !options.HasCoverage ? options
            : coveragePercent is < LeastPercent or > 100 ? new CoverageOutOfRange(coveragePercent, LeastPercent)
            : options with { Coverage = coveragePercent / 100.0 };
    }
}

/// <summary>A share of a unit that cannot be chosen, in percents.</summary>
public sealed record CoverageOutOfRange(int Percent, int Least) : Refusal;
