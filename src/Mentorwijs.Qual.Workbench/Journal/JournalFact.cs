using System.Text.Json.Serialization;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Journal;

/// <summary>Something that happened, as the journal keeps it.</summary>
[JsonDerivedType(typeof(ProjectCreated), "project")]
[JsonDerivedType(typeof(PersonInvited), "invited")]
[JsonDerivedType(typeof(AddressRenewed), "renewed")]
[JsonDerivedType(typeof(RoleChanged), "role")]
[JsonDerivedType(typeof(PersonRemoved), "removed")]
[JsonDerivedType(typeof(TranscriptImported), "imported")]
[JsonDerivedType(typeof(RoundStarted), "roundStarted")]
[JsonDerivedType(typeof(RoundMoved), "roundMoved")]
[JsonDerivedType(typeof(DueDateChanged), "dueDate")]
[JsonDerivedType(typeof(CodingsBroughtIn), "codingsImported")]
[JsonDerivedType(typeof(CodingChanged), "coding")]
[JsonDerivedType(typeof(FinishedChanged), "finished")]
[JsonDerivedType(typeof(ResolutionChanged), "decision")]
[JsonDerivedType(typeof(ThemeChanged), "theme")]
[JsonDerivedType(typeof(FreeTextChanged), "freeText")]
[JsonDerivedType(typeof(QuoteChanged), "quote")]
[JsonDerivedType(typeof(RespondentChanged), "respondent")]
[JsonDerivedType(typeof(RespondentWithdrawn), "respondentWithdrawn")]
[JsonDerivedType(typeof(CheckAnswered), "exportAnswer")]
[JsonDerivedType(typeof(ReturnTaken), "return")]
[JsonDerivedType(typeof(GuideChanged), "guide")]
[JsonDerivedType(typeof(LayerChosen), "layer")]
[JsonDerivedType(typeof(ChapterExported), "chapter")]
[JsonDerivedType(typeof(TemplateChosen), "template")]
[JsonDerivedType(typeof(AgreementChosen), "agreement")]
[JsonDerivedType(typeof(AgreementSwitched), "stance")]
[JsonDerivedType(typeof(RunKept), "runKept")]
[JsonDerivedType(typeof(AgreementExported), "agreementFile")]
[JsonDerivedType(typeof(TableExported), "table")]
[JsonDerivedType(typeof(CellSummaryChanged), "cellSummary")]
[JsonDerivedType(typeof(CellRatingChanged), "cellRating")]
[JsonDerivedType(typeof(CellAgreementChanged), "cellAgreement")]
[JsonDerivedType(typeof(ReasonRuleChanged), "reasonRule")]
[JsonDerivedType(typeof(DraftCodeChanged), "draftCode")]
[JsonDerivedType(typeof(CodebookAdded), "bookAdded")]
[JsonDerivedType(typeof(CodebookUpdated), "bookUpdated")]
internal abstract record JournalFact;

internal sealed record ProjectCreated(string Slug, string Codebook, string CodebookVersion) : JournalFact;

internal sealed record PersonInvited(PersonId Person, Role Role) : JournalFact;

/// <summary>A further one-time address for somebody: whoever opens it acts as that person.</summary>
internal sealed record AddressRenewed(PersonId Person) : JournalFact;

internal sealed record RoleChanged(PersonId Person, Role From, Role To) : JournalFact;

internal sealed record PersonRemoved(PersonId Person, Role Role) : JournalFact;

internal sealed record TranscriptImported(TranscriptId Transcript, string TextHash, int Turns) : JournalFact;

internal sealed record RoundStarted(
    RoundId Round, string Slug, IReadOnlyList<PersonId> Coders, IReadOnlyList<TranscriptId> Transcripts)
    : JournalFact
{
    /// <summary>The codebooks the round begins with.</summary>
    public IReadOnlyList<BookVersion> Codebooks { get; init; } = [];

    public RoundKind Kind { get; init; }

    /// <summary>Who codes what; empty = every coder codes every transcript.</summary>
    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    public DateOnly? DueOn { get; init; }

    public SampleDraw? Draw { get; init; }

    /// <summary>Codings of the first time that a repeat round keeps.</summary>
    public int FirstTime { get; init; }
}

internal sealed record RoundMoved(RoundId Round, RoundPhase From, RoundPhase To) : JournalFact
{
    /// <summary>Consensus codings that closing the round made.</summary>
    public int Consensus { get; init; }
}

internal sealed record AgreementChosen(AgreementOptions Options) : JournalFact;

/// <summary>Codings from a file, of one coder or several: not to be undone as an act on one page.</summary>
internal sealed record CodingsBroughtIn(IReadOnlyList<CodingChange> Changes) : JournalFact;

/// <summary>The chapter is written in another template; an empty hash = in the program's own styles.</summary>
internal sealed record TemplateChosen(string FileHash) : JournalFact;

/// <summary>A report left the program as a file.</summary>
internal sealed record ChapterExported(string FileHash, string Language) : JournalFact
{
    public ReportKind Kind { get; init; }

    /// <summary>Keys of the checks that were overruled in it.</summary>
    public IReadOnlyList<string> Overruled { get; init; } = [];

    /// <summary>Quotes that were left out of it.</summary>
    public int LeftOut { get; init; }
}

internal sealed record RunKept(KeptRunId Run, RoundId Round, string InputHash, string FiguresHash) : JournalFact;

/// <summary>Figures or decisions left the program as a file.</summary>
internal sealed record AgreementExported(RoundId Round, string Kind, string FileHash, string Language) : JournalFact;

/// <summary>Codings, respondents by code or quotes left the program as a file.</summary>
internal sealed record TableExported(string Kind, string File, string FileHash, string Language) : JournalFact;

/// <summary>
/// A fact with a before and an after, so that it can be taken back by the same code run the other way.
/// </summary>
internal abstract record Change : JournalFact
{
    /// <summary>The act a role must cover to make this change, also when an undo makes it.</summary>
    public abstract Act Needs();

    public abstract Change Inverse();

    /// <summary>Checks that the before still stands, then writes the after; the refusal when it cannot.</summary>
    public abstract Task<Refusal?> ApplyAsync(WriteWork work, CancellationToken ct);
}
