using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>All that agreement is computed from: who coded which text how, and which choices were made.</summary>
/// <remarks>Invariant: 1 to 64 different coders; the first is 'coder A'. Codings of others are not looked at.</remarks>
public sealed record AgreementStudy
{
    /// <summary>Coders are bits of a 64-bit number in <see cref="CoverPattern"/>.</summary>
    public const int MaxCoders = 64;

    private readonly IReadOnlyList<PersonId> _coders = [];

    public required IReadOnlyList<PersonId> Coders
    {
        get => _coders;
        init => _coders = value.Count is > 0 and <= MaxCoders && value.Distinct().Count() == value.Count
            ? value
            : throw new ArgumentException("1 to 64 different coders", nameof(value));
    }

    public required IReadOnlyList<AgreementText> Transcripts { get; init; }

    /// <summary>Coders' own judgements; consensus codings in it are left out, for they came after talking.</summary>
    public required IReadOnlyList<Coding> Codings { get; init; }

    public AgreementOptions Options { get; init; } = AgreementOptions.Default;

    /// <summary>The same study for some of its coders, in the order given: two for kappa and the differences.</summary>
    public AgreementStudy Between(params IReadOnlyList<PersonId> coders) => this with { Coders = coders };
}
