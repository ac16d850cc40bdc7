using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Everything a chapter is built from.</summary>
public sealed record ChapterSource
{
    public required Project Project { get; init; }

    /// <summary>Day of the figures.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>In the order they were chosen; at least one.</summary>
    public required IReadOnlyList<Codebook> Codebooks { get; init; }

    public required IReadOnlyList<Perspective> Perspectives { get; init; }

    public required IReadOnlyList<Respondent> Respondents { get; init; }

    public required IReadOnlyList<Transcript> Transcripts { get; init; }

    /// <summary>Transcripts that take part in the analysis layer; null = all.</summary>
    public IReadOnlySet<TranscriptId>? Coded { get; init; }

    /// <summary>The analysis layer only: no coding beside the one that counts.</summary>
    public required IReadOnlyList<Coding> Codings { get; init; }

    public required LayerUsed Layer { get; init; }

    public required IReadOnlyList<Theme> Themes { get; init; }

    /// <summary>Versions of the interview guide; none = the tables cannot tell what was not asked.</summary>
    public IReadOnlyList<InterviewGuide> Guides { get; init; } = [];

    /// <summary>What authors wrote, by a name of <see cref="FreeTexts"/>; what is not there becomes a marker.</summary>
    public IReadOnlyDictionary<string, string> Written { get; init; } = new Dictionary<string, string>();

    /// <summary>Stored versions of the codebooks, by book and then oldest first; none = not known.</summary>
    public IReadOnlyList<BookStep> BookSteps { get; init; } = [];

    /// <summary>What was decided on differences, a line for each round, oldest first.</summary>
    public IReadOnlyList<RoundDecisions> Decisions { get; init; } = [];

    /// <summary>How many people coded in the rounds that count; null = not known.</summary>
    public int? Coders { get; init; }

    /// <summary>How many of them have which role in the project; empty = not known.</summary>
    public IReadOnlyDictionary<Role, int> CoderRoles { get; init; } = new Dictionary<Role, int>();

    /// <summary>Null: not computed, and the chapter says so.</summary>
    public AgreementSummary? Agreement { get; init; }

    /// <summary>The reason typed where the project measures no agreement, maybe empty; null = it does.</summary>
    public string? WhyAgreementIsOff { get; init; }

    /// <summary>Codings that are chosen as quotes and are there, but do not count now.</summary>
    public IReadOnlySet<CodingId> QuotesSetAside { get; init; } = new HashSet<CodingId>();

    /// <summary>Respondents who did not agree to be quoted: their words are counted, never printed.</summary>
    public IReadOnlySet<RespondentId> NotToQuote { get; init; } = new HashSet<RespondentId>();

    /// <summary>Quotes that are not printed, each with why; see <see cref="DisclosureChecks"/>.</summary>
    public IReadOnlyDictionary<CodingId, CheckKind> LeftOut { get; init; } = new Dictionary<CodingId, CheckKind>();

    /// <summary>Keys of the checks that somebody gave a reason for, to print against them.</summary>
    public IReadOnlyList<string> Overruled { get; init; } = [];

    /// <summary>Perspectives that are counted together; see <see cref="SmallPerspectives"/>.</summary>
    public IReadOnlySet<string> Pooled { get; init; } = new HashSet<string>();

    /// <summary>How many respondents withdrew: nothing of them is in the rest.</summary>
    public int Withdrawn { get; init; }

    /// <summary>What people made of quotes; null = nothing.</summary>
    public QuoteEdits? QuoteEdits { get; init; }

    /// <summary>Names of the people who translated and checked quotes.</summary>
    public IReadOnlyDictionary<PersonId, string> Names { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>Name and version of the program, for the methods section.</summary>
    public string Software { get; init; } = "Mentorwijs.Qual";
}
