using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>Whose address it is.</summary>
public enum DemoPart
{
    Lead,
    CoderA,
    CoderB,
}

/// <summary>A one-time address for one of the demo's people, or why there is none.</summary>
/// <param name="Name">As they call themselves now.</param>
public sealed record DemoAddress(DemoPart Part, string Name, Outcome<string> Token);

/// <summary>Gives each of the three people of the demo a new one-time address.</summary>
public sealed class DemoAddresses
{
    private readonly DataFolder _folder;
    private readonly StartAddress _start;
    private readonly PersonQuery _people;
    private readonly ProjectQuery _projects;
    private readonly MembersQuery _members;
    private readonly InvitePerson _invite;

    internal DemoAddresses(
        DataFolder folder, StartAddress start, PersonQuery people, ProjectQuery projects, MembersQuery members,
        InvitePerson invite) =>
        (_folder, _start, _people, _projects, _members, _invite) = (folder, start, people, projects, members, invite);

    /// <summary>The lead's first; a coder whom the lead may give none at this moment comes with the reason.</summary>
    public async Task<IReadOnlyList<DemoAddress>> RunAsync(CancellationToken ct)
    {
        var token = await _start.IssueForOwnerAsync(ct);
        var lead = (await _people.RunAsync(null, null, ct)).Value;
        var addresses = new List<DemoAddress> { new(DemoPart.Lead, lead.Name, token) };
        if (DemoMark.Of(_folder.FullPath) is not { } mark
            || await _projects.RunAsync(lead, mark.Project, ct) is not { IsDone: true } project)
        {
            return addresses;
        }

        var members = (await _members.RunAsync(lead, mark.Project, ct)).Value;
        foreach (var (part, id) in new[] { (DemoPart.CoderA, mark.CoderA), (DemoPart.CoderB, mark.CoderB) })
        {
            if (members.FirstOrDefault(member => member.Id.Value == id) is { } coder)
            {
                addresses.Add(new(part, coder.Name, await _invite.RenewAsync(
                    lead, project.Value.Id, coder.Id, CommandId.New(), ct)));
            }
        }

        return addresses;
    }
}
