using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>
/// All rows agreement and consensus on one round start from; only read once the round is no longer blind.
/// </summary>
internal sealed class ComparedRound
{
    public required CodingRound Round { get; init; }

    /// <summary>The books the round used: codes of a book that was not there would count as never coded.</summary>
    public required CodeTree Tree { get; init; }

    public required IReadOnlyList<Transcript> Transcripts { get; init; }

    public required AgreementStudy Study { get; init; }

    /// <summary>How the project has chosen to measure, whatever was asked for here.</summary>
    public required AgreementOptions Chosen { get; init; }

    public required IReadOnlyList<Resolution> Resolutions { get; init; }

    /// <summary>Every two coders side by side.</summary>
    public required IReadOnlyList<Comparison> Comparisons { get; init; }

    public IEnumerable<Disagreement> Differences => Comparisons.SelectMany(comparison => comparison.Differences);

    public ConsensusLayer Consensus(PersonId by, DateTimeOffset at) =>
        ConsensusLayer.Of(Comparisons, Resolutions, by, at, Ids.New<CodingId>);

    /// <param name="options">How to measure; null = as the project has chosen.</param>
    public static async Task<Outcome<ComparedRound>> LoadAsync(
        QualDbContext db, ProjectId project, CodingRound round, AgreementOptions? options, CancellationToken ct)
    {
        if (round.Phase is RoundPhase.Open or RoundPhase.Independent)
        {
            return new AgreementComesLater(round.Name);
        }

        var chosen = await ChosenAsync(db, project, ct);
        options ??= chosen;
        var transcripts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(transcript => transcript.Speakers)
            .Include(transcript => transcript.Turns.OrderBy(turn => turn.Ordinal))
            .Where(transcript => transcript.ProjectId == project && round.Transcripts.Contains(transcript.Id))
            .OrderBy(transcript => transcript.Name)
            .ToListAsync(ct);
        var finished = await db.FinishedMarks.AsNoTracking().Where(mark => mark.RoundId == round.Id).ToListAsync(ct);
        var books = await StoredBooks.LoadAsync(db, project, ct);
        var study = new AgreementStudy
        {
            Coders = round.Coders,
            Options = options,
            Transcripts =
            [
                .. transcripts.Select(transcript => AgreementText.Of(
                    transcript,
                    [.. finished.Where(mark => mark.TranscriptId == transcript.Id).Select(mark => mark.PersonId)],
                    options)),
            ],
            Codings = await db.Codings.AsNoTracking()
                .Where(coding => coding.RoundId == round.Id && coding.Source == CodingSource.Coder)
                .ToListAsync(ct),
        };
        var used = BooksOfRound.Of(round, CodeTree.Of(books), study.Codings);
        var tree = CodeTree.Of([.. books.Where(book => used.Any(one => one.CodebookId == book.Id))]);
        return new ComparedRound
        {
            Round = round,
            Tree = tree,
            Transcripts = transcripts,
            Study = study,
            Chosen = chosen,
            Resolutions = await db.Resolutions.AsNoTracking()
                .Where(resolution => resolution.RoundId == round.Id).ToListAsync(ct),
            Comparisons = DisagreementFinder.CompareAll(study, tree),
        };
    }

    private static async Task<AgreementOptions> ChosenAsync(
        QualDbContext db, ProjectId project, CancellationToken ct) =>
        await db.ChosenAgreements.AsNoTracking()
            .Where(chosen => chosen.ProjectId == project)
            .Select(chosen => chosen.Options)
            .FirstOrDefaultAsync(ct) ?? AgreementOptions.Default;
}

/// <summary>Agreement is computed once the coders can no longer influence each other.</summary>
public sealed record AgreementComesLater(string RoundName) : Refusal;
