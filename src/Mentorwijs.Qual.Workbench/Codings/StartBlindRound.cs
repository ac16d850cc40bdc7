using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Starts a round in which coders do not see each other's work.</summary>
public sealed class StartBlindRound
{
    private readonly ProjectWriter _writer;

    internal StartBlindRound(ProjectWriter writer) => _writer = writer;

    /// <summary>
    /// The slug of the round. The order of the coders stays: the first one is coder A in every table.
    /// </summary>
    public async Task<Outcome<string>> RunAsync(
        Actor actor,
        ProjectId project,
        string name,
        IReadOnlyList<PersonId> coders,
        IReadOnlyList<TranscriptId> transcripts,
        CommandId command,
        CancellationToken ct)
    {
        var checkedName = Project.CheckName(name);
        if (checkedName.Refusal is { } refusal)
        {
            return refusal;
        }

        var outcome = await _writer.CommitAsync(
            actor, Act.StartRound, project, command,
            async (work, innerCt) =>
            {
                if (await CheckAsync(work, coders, transcripts, innerCt) is { } wrong)
                {
                    return wrong;
                }

                var taken = (await RoundRules.LoadAsync(work.Db, project, innerCt)).Rounds.Select(round => round.Slug);
                var slug = Slug.Free(checkedName.Value, taken.ToHashSet(StringComparer.Ordinal));
                var round = new CodingRound
                {
                    Id = Ids.New<RoundId>(),
                    ProjectId = project,
                    Slug = slug,
                    Name = checkedName.Value,
                    Phase = RoundPhase.Independent,
                    Coders = [.. coders.Distinct()],
                    Transcripts = [.. transcripts.Distinct()],
                    StartedAt = work.Now,
                    Codebooks = await StoredBooks.VersionsAsync(work.Db, project, innerCt),
                };
                work.Db.Add(round);
                await OpenAddresses.CloseAsync(work.Db, round.Coders, innerCt);
                work.Record(new RoundStarted(round.Id, round.Slug, round.Coders, round.Transcripts)
                {
                    Codebooks = round.Codebooks,
                });
                work.Announce(new ProjectChange(project, ChangeKinds.Rounds | ChangeKinds.Transcripts));
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : outcome.Value.Facts.OfType<RoundStarted>().Single().Slug;
    }

    private static async Task<Refusal?> CheckAsync(
        WriteWork work, IReadOnlyList<PersonId> coders, IReadOnlyList<TranscriptId> transcripts, CancellationToken ct)
    {
        var members = await work.Db.Members
            .Where(member => member.ProjectId == work.ProjectId && member.Role != Role.Reader)
            .Select(member => member.PersonId).ToListAsync(ct);
        if (coders.Distinct().Count(members.Contains) < 2)
        {
            return new RoundNeedsTwoCoders();
        }

        var wanted = await work.Db.Transcripts
            .Where(transcript => transcript.ProjectId == work.ProjectId && transcripts.Contains(transcript.Id))
            .Select(transcript => new { transcript.Id, transcript.Name })
            .ToListAsync(ct);
        if (wanted.Count == 0 || wanted.Count != transcripts.Distinct().Count())
        {
            return new RoundNeedsTranscripts();
        }

        // Whoever could have seen a coding of the passage is no longer blind to it.
        var coded = await work.Db.Codings.Where(coding => transcripts.Contains(coding.TranscriptId))
            .Select(coding => coding.TranscriptId).Distinct().ToListAsync(ct);
        var rounds = await RoundRules.LoadAsync(work.Db, work.ProjectId, ct);
        var seen = wanted
            .Where(transcript => coded.Contains(transcript.Id) || rounds.BlindRoundOf(transcript.Id) is not null)
            .Select(transcript => transcript.Name).Order(StringComparer.Ordinal).ToList();
        return seen.Count > 0 ? new TranscriptsAlreadyCoded(string.Join(", ", seen)) : null;
    }
}
