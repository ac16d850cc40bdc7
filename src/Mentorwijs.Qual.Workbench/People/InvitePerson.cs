using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>
/// Makes somebody a member and gives the one-time address to hand over; also a new address for a member.
/// </summary>
public sealed class InvitePerson
{
    private readonly ProjectWriter _writer;
    private readonly TimeProvider _clock;

    internal InvitePerson(ProjectWriter writer, TimeProvider clock) => (_writer, _clock) = (writer, clock);

    /// <summary>The token of the new member's address: it is shown once and stored only as a hash.</summary>
    public async Task<Outcome<string>> RunAsync(
        Actor actor, ProjectId project, string name, Role role, CommandId command, CancellationToken ct)
    {
        var checkedName = Project.CheckName(name);
        if (checkedName.Refusal is { } refusal)
        {
            return refusal;
        }

        var token = "";
        var outcome = await _writer.CommitAsync(
            actor, Act.InvitePerson, project, command,
            async (work, innerCt) =>
            {
                var taken = await work.Db.Members.Where(member => member.ProjectId == project)
                    .Join(work.Db.People, member => member.PersonId, person => person.Id, (_, person) => person.Name)
                    .AnyAsync(taken => taken == checkedName.Value, innerCt);
                if (taken)
                {
                    return new NameIsTaken(checkedName.Value);
                }

                var person = new Person { Id = Ids.New<PersonId>(), Name = checkedName.Value, CreatedAt = work.Now };
                work.Db.Add(person);
                work.Db.Add(new Member { ProjectId = project, PersonId = person.Id, Role = role });
                token = SignInTokens.Issue(work.Db, person.Id, actor.Id, work.Now);
                work.Record(new PersonInvited(person.Id, role));
                work.Announce(new ProjectChange(project, ChangeKinds.People));
                return Done.It;
            },
            ct);
        if (outcome.Refusal is { } refused)
        {
            return refused;
        }

        // Sent twice (a double click): the first answer is lost to the page, so it gets an address of its own.
        return outcome.Value.IsRepeat
            ? await AgainAsync(actor, outcome.Value.Facts.OfType<PersonInvited>().Single().Person, ct)
            : token;
    }

    /// <summary>
    /// A further address for somebody who is a member already; refused where it would show the lead what is not theirs.
    /// </summary>
    public async Task<Outcome<string>> RenewAsync(
        Actor actor, ProjectId project, PersonId person, CommandId command, CancellationToken ct)
    {
        var token = "";
        var outcome = await _writer.CommitAsync(
            actor, Act.InvitePerson, project, command,
            async (work, innerCt) =>
            {
                var isMember = await work.Db.Members
                    .AnyAsync(member => member.ProjectId == project && member.PersonId == person, innerCt);
                if (!isMember)
                {
                    return new NotAMember();
                }

                if (await AddressRules.WhyNotAsync(work.Db, actor.Id, person, innerCt) is { } reason)
                {
                    return reason;
                }

                token = SignInTokens.Issue(work.Db, person, actor.Id, work.Now);
                work.Record(new AddressRenewed(person));
                return Done.It;
            },
            ct);
        if (outcome.Refusal is { } refused)
        {
            return refused;
        }

        return outcome.Value.IsRepeat ? await AgainAsync(actor, person, ct) : token;
    }

    private Task<Outcome<string>> AgainAsync(Actor actor, PersonId person, CancellationToken ct) =>
        _writer.SaveAsync<Outcome<string>>(
            async (db, innerCt) => await AddressRules.WhyNotAsync(db, actor.Id, person, innerCt) is { } reason
                ? reason
                : SignInTokens.Issue(db, person, actor.Id, _clock.GetUtcNow()),
            ct);
}

/// <summary>Somebody in the project has this name already; two would be mixed up in every list.</summary>
public sealed record NameIsTaken(string Name) : Refusal;
