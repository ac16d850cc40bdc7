using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Which two codings a difference is about: how a decision finds it again.</summary>
/// <remarks>Invariant: at least one side is there. First = the coding of the first coder of the round.</remarks>
public readonly record struct CodingPair(CodingId? First, CodingId? Second);

/// <summary>The two coders of a comparison, in the order of the round.</summary>
public readonly record struct CoderPair(PersonId First, PersonId Second);

/// <summary>One difference between two coders: a coding of each that belong together, or one alone.</summary>
public sealed record Disagreement
{
    public required DisagreementKind Kind { get; init; }

    /// <summary>The two who were laid side by side, whether or not either coded anything here.</summary>
    public required CoderPair Coders { get; init; }

    /// <summary>Null for <see cref="DisagreementKind.Extra"/>.</summary>
    public required Coding? First { get; init; }

    /// <summary>Null for <see cref="DisagreementKind.Missed"/>.</summary>
    public required Coding? Second { get; init; }

    /// <summary>What else differs between the two, in order of weight.</summary>
    public IReadOnlyList<DisagreementKind> Also { get; init; } = [];

    /// <summary>Only for <see cref="DisagreementKind.OtherCode"/>.</summary>
    public CodeRelation? Relation { get; init; }

    public CodingPair Pair => new(First?.Id, Second?.Id);

    /// <summary>One of the two; there is always one.</summary>
    public Coding Either => First ?? Second!; // not null: a difference is about at least one coding

    public TranscriptId TranscriptId => Either.TranscriptId;

    /// <summary>The text it is about: both spans with what lies between.</summary>
    public TextSpan Passage => First is { } first && Second is { } second ? first.Span.Cover(second.Span) : Either.Span;
}
