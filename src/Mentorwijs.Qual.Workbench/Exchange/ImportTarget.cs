using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>What to change for a file of codings.</summary>
/// <param name="LeftOut">Consensus codings that are not there.</param>
internal sealed record ImportPlan(IReadOnlyList<CodingChange> Changes, int LeftOut);

/// <summary>The project that a file of codings is held against, loaded on the writer.</summary>
internal sealed class ImportTarget
{
    public required Actor Actor { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required FoundProject Project { get; init; }

    public required IReadOnlyDictionary<string, MemberView> Members { get; init; }

    public required IReadOnlyDictionary<string, Transcript> Texts { get; init; }

    /// <summary>Those of the project, the oldest first.</summary>
    public required IReadOnlyList<Codebook> Books { get; init; }

    public required RoundRules Rules { get; init; }

    public required IReadOnlySet<FinishedMark> Finished { get; init; }

    /// <summary>All codings on the transcripts that the file names.</summary>
    public required IReadOnlyList<Coding> Stored { get; init; }

    public IReadOnlyDictionary<RoundId, CodingRound> Rounds => Rules.Rounds.ToDictionary(round => round.Id);

    public static async Task<ImportTarget> LoadAsync(WriteWork work, CodingsFile file, CancellationToken ct)
    {
        var db = work.Db;
        var members = await MembersQuery.ListAsync(db, work.ProjectId, ct);
        var named = file.Codings.Select(line => line.Transcript).Distinct().ToList();
        var texts = await db.Transcripts.AsNoTracking().AsSplitQuery()
            .Include(text => text.Turns.OrderBy(turn => turn.Ordinal))
            .Where(text => text.ProjectId == work.ProjectId && named.Contains(text.Name))
            .OrderBy(text => text.Id)
            .ToListAsync(ct);
        var textIds = texts.Select(text => text.Id).ToList();
        return new ImportTarget
        {
            Actor = work.Actor,
            Now = work.Now,
            Project = await db.Projects.Where(project => project.Id == work.ProjectId)
                .Select(project => new FoundProject(
                    project.Id, project.Slug, project.Name, project.Language,
                    db.Members.Where(one => one.ProjectId == project.Id && one.PersonId == work.Actor.Id)
                        .Select(one => one.Role).First()))
                .SingleAsync(ct),
            Members = members.ToDictionary(member => member.Name, StringComparer.Ordinal),
            Texts = texts.ToDictionary(text => text.Name, StringComparer.Ordinal),
            Books = await StoredBooks.LoadAsync(db, work.ProjectId, ct),
            Rules = await RoundRules.LoadAsync(db, work.ProjectId, ct),
            Finished = (await db.FinishedMarks.AsNoTracking()
                .Where(mark => textIds.Contains(mark.TranscriptId)).ToListAsync(ct)).ToHashSet(),
            Stored = await db.Codings.AsNoTracking()
                .Where(coding => textIds.Contains(coding.TranscriptId)).ToListAsync(ct),
        };
    }

    /// <summary>The changes that make every coding of the file be there, or every reason why that cannot be.</summary>
    public Outcome<ImportPlan> Plan(CodingsFile file)
    {
        var reader = new LineReader(this, file);
        var ledger = new CodingLedger(Stored);
        var faults = new List<(Refusal Why, string Coding)>();
        var leftOut = 0;
        foreach (var (index, line) in file.Codings.Index())
        {
            var read = reader.Read(line);
            var why = read.Whys;
            if (read.Coding is { } coding && why.Count == 0 && !ledger.Has(coding.Coding))
            {
                if (coding.Coding.Source == CodingSource.Consensus)
                {
                    leftOut++;
                    continue;
                }

                why = [.. reader.WhyNotNow(coding), .. ledger.Add(coding, Project.Language)];
            }

            faults.AddRange(why.Select(one => (one, line.Id ?? $"codings[{index}]")));
        }

        return faults.Count == 0
            ? new ImportPlan(ledger.Changes(), leftOut)
            : new CodingsDoNotFit(
                faults.Select(fault => fault.Coding).Distinct().Count(), file.Codings.Count,
                new CodingFaults(
                [
                    .. faults.GroupBy(fault => fault.Why)
                        .Select(group => new CodingFault(group.Key, [.. group.Select(fault => fault.Coding)])),
                ]));
    }
}
