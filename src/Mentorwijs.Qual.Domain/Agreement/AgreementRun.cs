using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Agreement;

/// <summary>Where figures come from: enough to compute them again, and to see that nothing has changed since.</summary>
public sealed record AgreementRun
{
    /// <summary>Goes up whenever the same input gives other figures than before.</summary>
    public const int CurrentRules = 1;

    public required int Rules { get; init; }

    /// <summary>Unit, coverage and whose turns count.</summary>
    public required AgreementOptions Options { get; init; }

    /// <summary>By which rules sentences were cut; null for every other unit.</summary>
    public required int? SplitterVersion { get; init; }

    /// <summary>Draws and seed of the intervals.</summary>
    public required BootstrapOptions Bootstrap { get; init; }

    public required IReadOnlyList<PersonId> Coders { get; init; }

    /// <summary>Under which versions it was coded.</summary>
    public required IReadOnlyList<BookVersion> Codebooks { get; init; }

    /// <summary>SHA-256 of everything the figures depend on, see <see cref="AgreementInput"/>.</summary>
    public required string InputHash { get; init; }

    public required DateTimeOffset At { get; init; }

    public static AgreementRun Of(
        AgreementStudy study,
        CodeTree tree,
        IReadOnlyList<BookVersion> codebooks,
        BootstrapOptions bootstrap,
        DateTimeOffset at) => new()
        {
            Rules = CurrentRules,
            Options = study.Options,
            SplitterVersion = study.Options.SplitterVersion,
            Bootstrap = bootstrap,
            Coders = study.Coders,
            Codebooks = codebooks,
            InputHash = AgreementInput.HashOf(study, tree),
            At = at,
        };

    /// <summary>True: computing now gives every figure and every interval of then, to the last digit.</summary>
    /// <param name="study">With the options of the run.</param>
    /// <param name="tree">Whose codes were the rows.</param>
    public bool Repeats(AgreementStudy study, CodeTree tree) =>
        Rules == CurrentRules
        && SplitterVersion == study.Options.SplitterVersion
        && string.Equals(InputHash, AgreementInput.HashOf(study, tree), StringComparison.Ordinal);
}
