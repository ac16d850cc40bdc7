using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>How many respondents a list added and changed.</summary>
public sealed record RespondentsTaken(int Added, int Changed);

/// <summary>Takes over a list of respondents that a person has looked at: all of it or nothing.</summary>
public sealed class ImportRespondents
{
    private readonly ProjectWriter _writer;

    internal ImportRespondents(ProjectWriter writer) => _writer = writer;

    /// <param name="listing">As it was shown; refused when somebody has changed one of its respondents since.</param>
    public async Task<Outcome<RespondentsTaken>> RunAsync(
        Actor actor, ProjectId project, RespondentListing listing, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChangeRespondents, project, command,
            async (work, innerCt) => await StoreAsync(work, listing, innerCt),
            ct);
        if (outcome.Refusal is { } refusal)
        {
            return refusal;
        }

        var facts = outcome.Value.Facts.OfType<RespondentChanged>().ToList();
        var added = facts.Count(fact => fact.Before is null);
        return new RespondentsTaken(added, facts.Count - added);
    }

    // Compared anew, since numbers within a perspective may have been given out since.
    private static async Task<Outcome<Done>> StoreAsync(
        WriteWork work, RespondentListing shown, CancellationToken ct)
    {
        var now = await ReadRespondents.CompareAsync(work.Db, work.ProjectId, shown.Table, ct);
        if (now.Refusal is { } refusal)
        {
            return refusal;
        }

        if (now.Value.Changes.Zip(shown.Changes).Any(pair => !IsAsShown(pair.First.Before, pair.Second.Before)))
        {
            return new SomebodyElseChangedThis();
        }

        foreach (var change in now.Value.Changes.Where(change => change.News != RespondentNews.Unchanged))
        {
            _ = change.Before is null ? work.Db.Add(change.After) : work.Db.Update(change.After);
            work.Record(new RespondentChanged(change.Before, change.After));
            work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Respondents));
        }

        return Done.It;
    }

    private static bool IsAsShown(Respondent? now, Respondent? shown) =>
        now is null ? shown is null : now.IsSame(shown);
}
