using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>Gives a member another role, or takes them out of the project; both count from their next act on.</summary>
/// <remarks>Refused when nobody would lead the project any more.</remarks>
public sealed class ChangeMember
{
    private readonly ProjectWriter _writer;

    internal ChangeMember(ProjectWriter writer) => _writer = writer;

    public Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, PersonId person, Role role, CommandId command, CancellationToken ct) =>
        CommitAsync(
            actor, Act.ChangeRole, project, command,
            members => MemberRules.MayBecome(members, person, role),
            (work, member, _) =>
            {
                if (member.Role != role)
                {
                    work.Record(new RoleChanged(person, member.Role, role));
                    member.Role = role;
                }

                return Task.CompletedTask;
            },
            ct);

    /// <summary>What the person coded and decided stays, under their name.</summary>
    public Task<Outcome<Done>> RemoveAsync(
        Actor actor, ProjectId project, PersonId person, CommandId command, CancellationToken ct) =>
        CommitAsync(
            actor, Act.RemovePerson, project, command,
            members => MemberRules.MayLeave(members, person),
            async (work, member, innerCt) =>
            {
                work.Db.Members.Remove(member);
                work.Db.SignInAddresses.RemoveRange(await OpenAddresses.OfAsync(work.Db, person, innerCt));
                work.Record(new PersonRemoved(person, member.Role));
            },
            ct);

    private async Task<Outcome<Done>> CommitAsync(
        Actor actor,
        Act act,
        ProjectId project,
        CommandId command,
        Func<IReadOnlyCollection<Member>, Outcome<Member>> rule,
        Func<WriteWork, Member, CancellationToken, Task> change,
        CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, act, project, command,
            async (work, innerCt) =>
            {
                var members = await work.Db.Members.Where(member => member.ProjectId == project).ToListAsync(innerCt);
                var found = rule(members);
                if (found.Refusal is { } refusal)
                {
                    return refusal;
                }

                await change(work, found.Value, innerCt);
                // every page of the project asks again: what it may show or do can be another thing now
                work.Announce(new ProjectChange(project, ChangeKinds.All));
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
