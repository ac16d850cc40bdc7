using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Exchange;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Exchange;

/// <summary>What came of a file of codings.</summary>
/// <param name="Codings">Coders' codings in the file: all of them are in the project now.</param>
/// <param name="LeftOut">Consensus codings in the file that the project lacks: those are made by deciding.</param>
/// <remarks>How many were there before is not told: in a blind round that would count another's codings.</remarks>
public sealed record CodingsImported(int Codings, int LeftOut);

/// <summary>Stores the codings of a file in one commit, all of them or none.</summary>
/// <remarks>
/// A coding that is there already is left as it is, so that the same file twice changes nothing. Everybody may bring in
/// their own codings, the lead also those of others, but not while these lie in a running blind round.
/// </remarks>
public sealed class ImportCodings
{
    private readonly ProjectWriter _writer;

    internal ImportCodings(ProjectWriter writer) => _writer = writer;

    /// <param name="file">JSON in the format of <see cref="ExportCodings"/>.</param>
    public async Task<Outcome<CodingsImported>> RunAsync(
        Actor actor, ProjectId project, Stream file, CommandId command, CancellationToken ct)
    {
        var read = CodingsJson.Read(file);
        if (read.Refusal is { } unread)
        {
            return unread;
        }

        var leftOut = 0;
        var outcome = await _writer.CommitAsync(
            actor, Act.ImportCodings, project, command,
            async (work, innerCt) =>
            {
                var target = await ImportTarget.LoadAsync(work, read.Value, innerCt);
                var plan = target.Plan(read.Value);
                if (plan.Refusal is { } refusal)
                {
                    return refusal;
                }

                leftOut = plan.Value.LeftOut;
                Store(work, plan.Value.Changes, target.Rounds);
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused
            ? refused
            : new CodingsImported(
                read.Value.Codings.Count(line => line.Source != CodingLines.Consensus), leftOut);
    }

    private static void Store(
        WriteWork work, IReadOnlyList<CodingChange> changes, IReadOnlyDictionary<RoundId, CodingRound> rounds)
    {
        foreach (var (before, after) in changes)
        {
            _ = (before, after) switch
            {
                (null, not null) => work.Db.Codings.Add(after),
                (not null, null) => work.Db.Codings.Remove(before),
                (not null, not null) => work.Db.Codings.Update(after),
                _ => throw new InvalidOperationException("A change has at least one side"),
            };
            var coding = (after ?? before)!; // not null: a change has at least one side
            work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Codings)
            {
                TranscriptId = coding.TranscriptId,
                RoundId = coding.RoundId,
                OnlyFor = rounds[coding.RoundId].Phase == RoundPhase.Independent ? coding.CoderId : null,
            });
        }

        if (changes.Count > 0)
        {
            work.Record(new CodingsBroughtIn(changes));
        }
    }
}
