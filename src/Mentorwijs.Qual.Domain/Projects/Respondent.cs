namespace Mentorwijs.Qual.Domain.Projects;

/// <summary>Somebody who was interviewed, known by a pseudonym only; people are counted by respondent.</summary>
/// <remarks>Traits are bands or words of the study's own; none of them may tell who somebody is.</remarks>
public sealed record Respondent
{
    public required RespondentId Id { get; init; }

    public required ProjectId ProjectId { get; init; }

    /// <summary>Never a real name: "L01", "Leidinggevende 1".</summary>
    public required string Pseudonym { get; init; }

    /// <summary>Id of one of the project's perspectives, e.g. "leidinggevende".</summary>
    public required string Perspective { get; init; }

    /// <summary>Number within the perspective, stable for the project: the 12 of "leidinggevende 12".</summary>
    public required int Number { get; init; }

    /// <summary>Sector in the project's own words, for the source label; null when not known.</summary>
    public string? Sector { get; init; }

    public string? Region { get; init; }

    /// <summary>Band of the size of the organisation: "50-249".</summary>
    public string? Size { get; init; }

    public string? Gender { get; init; }

    /// <summary>Band of ages: "45-54".</summary>
    public string? AgeGroup { get; init; }

    public DateOnly? InterviewedOn { get; init; }

    /// <summary>Version of the interview guide: 'not asked' differs from 'not raised'.</summary>
    public string? Guide { get; init; }

    public Consent MayQuote { get; init; }

    public Consent MayTranslate { get; init; }

    public Consent MayArchive { get; init; }

    /// <summary>Pseudonym of the other half of a dyad: an employee's own supervisor.</summary>
    public string? BelongsWith { get; init; }

    public string? Remark { get; init; }

    /// <summary>The day on which this person withdrew: from then on nothing of them is counted or quoted; null = takes
    /// part.</summary>
    public DateOnly? WithdrawnOn { get; init; }

    /// <summary>Further traits in the order of the list; each label once.</summary>
    public IReadOnlyList<OtherTrait> Others { get; init; } = [];

    /// <summary>Names of the transcripts this respondent speaks in, as the list says; some may come later.</summary>
    public IReadOnlyList<string> Transcripts { get; init; } = [];

    /// <summary>The same values; the equality of a record would compare the list objects.</summary>
    public bool IsSame(Respondent? other) => other is not null
        && this with { Others = other.Others, Transcripts = other.Transcripts } == other
        && Others.SequenceEqual(other.Others)
        && Transcripts.SequenceEqual(other.Transcripts, StringComparer.Ordinal);
}
