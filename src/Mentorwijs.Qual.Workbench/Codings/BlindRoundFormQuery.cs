using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>What somebody who starts a blind round chooses from.</summary>
/// <param name="Coders">Members who may code, in order of joining.</param>
/// <param name="Transcripts">Those nobody has coded and no blind round holds, by name.</param>
/// <param name="TooLate">How many other transcripts the project has.</param>
public sealed record BlindRoundForm(
    IReadOnlyList<MemberView> Coders, IReadOnlyList<DrawCandidate> Transcripts, int TooLate)
{
    /// <summary>What each coder can be asked to code again, by name; who has nothing is not in it.</summary>
    public IReadOnlyDictionary<PersonId, IReadOnlyList<DrawCandidate>> CodedEarlier { get; init; } =
        new Dictionary<PersonId, IReadOnlyList<DrawCandidate>>();

    /// <summary>To say the perspectives in words.</summary>
    public IReadOnlyList<Perspective> Perspectives { get; init; } = [];

    /// <summary>The day it is: a round cannot have to be finished before it.</summary>
    public DateOnly Today { get; init; }

    /// <summary>What can go into a round of this kind; of a repeat round what its one coder coded.</summary>
    public IReadOnlyList<DrawCandidate> For(RoundKind kind, PersonId? coder) =>
        kind != RoundKind.Repeat ? Transcripts
        : coder is { } one ? CodedEarlier.GetValueOrDefault(one, [])
        : [];
}

/// <summary>
/// Finds who and what can go into a blind round; the twin of the check in <see cref="StartBlindRound"/>.
/// </summary>
public sealed class BlindRoundFormQuery
{
    private readonly ProjectAccess _access;
    private readonly TimeProvider _clock;

    internal BlindRoundFormQuery(ProjectAccess access, TimeProvider clock) => (_access, _clock) = (access, clock);

    public Task<Outcome<BlindRoundForm>> RunAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<BlindRoundForm>(
            actor, project, Act.StartRound,
            async (db, found, innerCt) =>
            {
                var rules = await RoundRules.LoadAsync(db, found.Id, innerCt);
                var members = await MembersQuery.ListAsync(db, found.Id, innerCt);
                var candidates = await RoundCandidates.LoadAsync(db, found.Id, rules, innerCt);
                return new BlindRoundForm(
                    [.. members.Where(member => member.Role != Role.Reader)],
                    candidates.Free, candidates.All.Count - candidates.Free.Count)
                {
                    CodedEarlier = candidates.CodedEarlier,
                    Perspectives = Codebook.PerspectivesOf(await StoredBooks.LoadAsync(db, found.Id, innerCt)),
                    Today = ChangeDueDate.Today(_clock),
                };
            },
            ct);
}
