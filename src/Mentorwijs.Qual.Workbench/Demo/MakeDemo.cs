using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Analysis;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Workbench.Demo;

/// <summary>
/// Makes the demo project in an empty data folder, by the steps that people take: every row of it has a journal entry.
/// </summary>
public sealed class MakeDemo
{
    public const string ProjectName = "Randvoorwaarden Mentorwijs (voorbeeld)";
    public const string LeadName = "Lena Lead";
    public const string NameOfA = "Anna A";
    public const string NameOfB = "Bas B";

    private readonly IServiceProvider _services;

    // It takes a score of use cases in turn, which a constructor would only list.
    internal MakeDemo(IServiceProvider services) => _services = services;

    public async Task<DemoMark> RunAsync(CancellationToken ct)
    {
        var owner = await SignInAsync(await _services.GetRequiredService<StartAddress>().IssueForOwnerAsync(ct), ct);
        var lead = (await _services.GetRequiredService<ChangeOwnName>().RunAsync(owner, LeadName, ct)).Value;
        var slug = (await _services.GetRequiredService<CreateProject>().RunAsync(
            lead, ProjectName, "nl", "randvoorwaarden-mentorwijs", CommandId.New(), ct)).Value;
        var project = (await _services.GetRequiredService<ProjectQuery>().RunAsync(lead, slug, ct)).Value;
        var a = await InviteAsync(lead, project, NameOfA, ct);
        var b = await InviteAsync(lead, project, NameOfB, ct);
        var transcripts = await new DemoInterviews(_services, lead, project).RunAsync(ct);
        var codings = await new DemoCodings(_services, lead, a, b, project).RunAsync(transcripts, ct);
        _ = (await _services.GetRequiredService<ChooseLayer>()
            .RunAsync(lead, project.Id, a.Id, CommandId.New(), ct)).Value;
        await new DemoReport(_services, lead, project).RunAsync(codings, ct);
        return new DemoMark { Project = slug, CoderA = a.Id.Value, CoderB = b.Id.Value };
    }

    private async Task<Actor> InviteAsync(Actor lead, ProjectView project, string name, CancellationToken ct)
    {
        var token = await _services.GetRequiredService<InvitePerson>()
            .RunAsync(lead, project.Id, name, Role.Coder, CommandId.New(), ct);
        return await SignInAsync(token.Value, ct);
    }

    private async Task<Actor> SignInAsync(string token, CancellationToken ct) =>
        (await _services.GetRequiredService<SignIn>().RunAsync(token, ct)).Value;
}
