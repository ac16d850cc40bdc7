using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>What the decisions of a round made of one coder's codings.</summary>
public sealed record OutcomeView
{
    public required CodingRound Round { get; init; }

    public required CodeTree Tree { get; init; }

    /// <summary>Whose codings; a coder of the round.</summary>
    public required PersonId Coder { get; init; }

    /// <summary>Of the coders of the round.</summary>
    public required IReadOnlyDictionary<PersonId, string> CoderNames { get; init; }

    /// <summary>All decisions this coder had a part in, in the order of the texts.</summary>
    public required IReadOnlyList<ShownOutcome> Outcomes { get; init; }

    /// <summary>Own codings in the round; those in no difference stand as they are.</summary>
    public required int OwnCodings { get; init; }

    /// <summary>True: the project measures no agreement, so no page with figures can be opened.</summary>
    public bool IsOff { get; init; }
}

/// <summary>One decision with its words.</summary>
/// <param name="TurnNumber">Of the turn the passage begins in, counted from 1.</param>
/// <param name="Passage">The text of both codings with what lies between.</param>
/// <param name="DecidedPassages">The text of each coding that was decided.</param>
/// <param name="DecidedBy">Name of who decided.</param>
public sealed record ShownOutcome(
    CoderOutcome Outcome,
    string TranscriptName,
    int TurnNumber,
    string Passage,
    IReadOnlyList<string> DecidedPassages,
    string DecidedBy);

/// <summary>Reads what became of a coder's codings: one's own, or for the lead those of any coder.</summary>
public sealed class OutcomeQuery
{
    private readonly ProjectAccess _access;
    private readonly KeptComparisons _kept;

    internal OutcomeQuery(ProjectAccess access, KeptComparisons kept) => (_access, _kept) = (access, kept);

    /// <param name="letter">Of a coder of the round, as A; null = the asker, or the first coder for who is none.
    /// </param>
    public Task<Outcome<OutcomeView>> RunAsync(
        Actor actor, string project, string round, string? letter, CancellationToken ct) =>
        _access.ReadAsync<OutcomeView>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) =>
            {
                var opened = await RoundAccess.OpenAsync(_kept, db, found, actor, round, null, innerCt);
                return opened.Refusal is { } refusal
                    ? refusal
                    : await ViewAsync(db, opened.Value, CoderOf(opened.Value.Round, actor, letter), innerCt) with
                    {
                        IsOff = await db.IsAgreementOffAsync(found.Id, innerCt),
                    };
            },
            ct);

    private static PersonId CoderOf(CodingRound round, Actor actor, string? letter) =>
        round.Coders.Where(coder => round.LetterOf(coder) == letter).Select(coder => (PersonId?)coder)
            .FirstOrDefault()
        ?? (round.Coders.Contains(actor.Id) ? actor.Id : round.Coders[0]);

    private static async Task<OutcomeView> ViewAsync(
        QualDbContext db, ComparedRound compared, PersonId coder, CancellationToken ct)
    {
        var comparison = compared.Comparison;
        var outcomes = CoderOutcomes.Of(
            coder, comparison.Study, comparison.Comparisons, compared.Resolutions, Ids.New<CodingId>);
        var names = await PersonNames.LoadAsync(db, ct);
        var words = await WordsAsync(db, outcomes, ct);
        return new OutcomeView
        {
            Round = compared.Round,
            Tree = comparison.Tree,
            Coder = coder,
            CoderNames = compared.Round.Coders.ToDictionary(one => one, one => names[one]),
            OwnCodings = comparison.Study.Codings.Count(coding => coding.CoderId == coder),
            Outcomes =
            [
                .. from outcome in outcomes
                   let transcript = outcome.Difference.TranscriptId
                   let name = comparison.TranscriptNames[transcript]
                   orderby name, outcome.Difference.Passage.Start
                   let text = words[transcript]
                   select new ShownOutcome(
                       outcome, name, TurnAt(text, outcome.Difference.Passage.Start),
                       outcome.Difference.Passage.Slice(text.Text),
                       [.. outcome.Decided.Select(coding => coding.Span.Slice(text.Text))],
                       names[outcome.Resolution.By]),
            ],
        };
    }

    private static int TurnAt(Transcript text, int offset) =>
        1 + text.Turns.Where(turn => turn.Span.Start <= offset).Select(turn => turn.Ordinal)
            .DefaultIfEmpty().Max();

    private static async Task<IReadOnlyDictionary<TranscriptId, Transcript>> WordsAsync(
        QualDbContext db, IReadOnlyList<CoderOutcome> outcomes, CancellationToken ct)
    {
        var asked = outcomes.Select(outcome => outcome.Difference.TranscriptId).Distinct().ToList();
        return await db.Transcripts.AsNoTracking().Include(transcript => transcript.Turns)
            .Where(transcript => asked.Contains(transcript.Id))
            .ToDictionaryAsync(transcript => transcript.Id, ct);
    }
}
