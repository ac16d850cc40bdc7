using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>One line of the table: a code by its own codings, or a theme by those of everything below it.</summary>
public sealed class AgreementRow
{
    public required Code Code { get; init; }

    /// <summary>From the root down to the code itself.</summary>
    public required IReadOnlyList<Code> Path { get; init; }

    /// <summary>
    /// True: the code with all codes below it, by the union of their spans and never by a mean, so that two coders
    /// who choose different codes under one theme agree on the theme.
    /// </summary>
    public required bool WithDescendants { get; init; }

    /// <summary>Pooled over all texts.</summary>
    public required AgreementFigures Pooled { get; init; }

    /// <summary>The counts of each text by itself, for a breakdown or for drawing texts again.</summary>
    public required IReadOnlyDictionary<TranscriptId, CoverCounts> ByText { get; init; }

    /// <summary>One measure in one text.</summary>
    public AgreementValue In(TranscriptId text, IAgreementMeasure measure) => measure.Of(ByText[text]);
}
