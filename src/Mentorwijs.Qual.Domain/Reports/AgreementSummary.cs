using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What the chapter says about agreement between coders, computed elsewhere for one round.</summary>
/// <remarks>A coefficient is null when it is undefined; the chapter then says why and never prints a zero.</remarks>
public sealed record AgreementSummary
{
    public required string RoundName { get; init; }

    public required int CoderCount { get; init; }

    /// <summary>Transcripts coded by more than one coder.</summary>
    public required int DoubleCoded { get; init; }

    /// <summary>All transcripts of the project.</summary>
    public required int Transcripts { get; init; }

    /// <summary>The unit in the language of the report, as one word within a sentence: "sprekersbeurt".</summary>
    public required string UnitName { get; init; }

    /// <summary>From which percentage of it a sentence counts as coded; null for other units.</summary>
    public int? CoveragePercent { get; init; }

    /// <summary>By which rules sentences were found; null for other units.</summary>
    public int? SplitterVersion { get; init; }

    /// <summary>Sentences that say how the transcripts were drawn; null = they were not.</summary>
    public string? Drawn { get; init; }

    /// <summary>True: in this round coders did not see each other's codings.</summary>
    public bool WasBlind { get; init; }

    /// <summary>True: turns of the interviewer are among the units.</summary>
    public required bool InterviewerTurnsIn { get; init; }

    /// <summary>0 to 100, over all units and codes together.</summary>
    public double? PercentMicro { get; init; }

    /// <summary>0 to 100: where one coder used a code, how often the other did so too.</summary>
    public double? PositiveMicro { get; init; }

    /// <summary>Cohen's kappa over all units and codes together.</summary>
    public double? KappaMicro { get; init; }

    /// <summary>Krippendorff's alpha over all units and codes together.</summary>
    public double? AlphaMicro { get; init; }

    /// <summary>Mean of the alphas of the codes that have one.</summary>
    public double? AlphaMacro { get; init; }

    /// <summary>Of each figure above where it may lie by chance; null = too few transcripts, or not drawn.</summary>
    public AgreementInterval? KappaInterval { get; init; }

    public AgreementInterval? AlphaInterval { get; init; }

    public AgreementInterval? AlphaMacroInterval { get; init; }

    /// <summary>Number of codes that have an alpha.</summary>
    public required int DefinedCodes { get; init; }

    /// <summary>Number of codes looked at.</summary>
    public required int Codes { get; init; }

    /// <summary>Why a coefficient over everything is missing, as a phrase in the language of the report.</summary>
    public string? WhyUndefined { get; init; }

    /// <summary>All differences of the round; null = not known.</summary>
    public int? Differences { get; init; }

    /// <summary>True: the decisions have become the consensus that counts.</summary>
    public bool IsClosed { get; init; }

    public int DecidedFirst { get; init; }

    public int DecidedSecond { get; init; }

    public int DecidedBoth { get; init; }

    public int DecidedNeither { get; init; }

    /// <summary>Decided on a coding that neither of the two had made.</summary>
    public int DecidedNew { get; init; }

    /// <summary>The days on which decisions were taken, in order; empty = not known.</summary>
    public IReadOnlyList<DateOnly> DecidedOn { get; init; } = [];

    /// <summary>Codings of the coders that decisions changed, added or took away; null = not known.</summary>
    public int? ChangedCodings { get; init; }

    /// <summary>Over all codes together once the decisions count; null = not computed.</summary>
    public AfterTalking? After { get; init; }

    /// <summary>The codebooks of the round with their versions; empty = not known.</summary>
    public IReadOnlyList<BookOfRound> Books { get; init; } = [];

    /// <summary>A row for every code (or heading) the table should show, in the order of the book.</summary>
    public IReadOnlyList<CodeAgreement> PerCode { get; init; } = [];
}
