using System.Globalization;
using System.Security.Claims;
using Bunit;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Agreement;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Web.Shell;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Web.Tests;

/// <summary>Pages on the real workbench, with a real database in a folder of its own, read in Dutch.</summary>
public abstract class WebBench : BunitContext, IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mwq-web-").FullName;
    private readonly Reader _reader = new();

    protected WebBench()
    {
        Speak("nl");
        DefaultWaitTimeout = TimeSpan.FromSeconds(20); // a busy machine writes late, never wrongly
        Services.AddLogging();
        Services.AddLocalization();
        Services.AddWorkbench(DataFolder.Open(_folder).Value);
        Services.AddScoped<Announcements>();
        Services.AddSingleton(PublicOrigins.None);
        Services.AddScoped<CurrentPerson>();
        Services.AddScoped<DifferenceActs>();
        Services.AddSingleton<AuthenticationStateProvider>(_reader);
    }

    /// <summary>The owner of the installation, who reads the pages unless somebody else is let in.</summary>
    protected Actor Owner { get; private set; } = default!; // not null: set before each test

    public async Task InitializeAsync()
    {
        await Services.GetRequiredService<WorkbenchStartup>().RunAsync(CancellationToken.None);
        foreach (var hosted in Services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }

        var token = await Services.GetRequiredService<StartAddress>().IssueForOwnerAsync(CancellationToken.None);
        Owner = await SignInAsync(token);
        ReadAs(Owner);
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var hosted in Services.GetServices<IHostedService>())
        {
            await hosted.StopAsync(CancellationToken.None);
        }

        await DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Language of what is drawn from here on.</summary>
    protected static void Speak(string language) =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);

    protected void ReadAs(Actor actor) => _reader.Principal =
        new(new ClaimsIdentity(CurrentPerson.ClaimsOf(actor), "test", ClaimTypes.Name, null));

    protected async Task<Actor> SignInAsync(string token) =>
        (await Services.GetRequiredService<SignIn>().RunAsync(token, CancellationToken.None)).Value;

    /// <summary>A project of the owner, on a codebook that comes with the program; gives its slug.</summary>
    protected async Task<string> ProjectAsync(string name = "Proef") =>
        (await Services.GetRequiredService<CreateProject>().RunAsync(
            Owner, name, "nl", "procesevaluatie", CommandId.New(), CancellationToken.None)).Value;

    protected async Task<ProjectView> ViewAsync(string slug) =>
        (await Services.GetRequiredService<ProjectQuery>().RunAsync(Owner, slug, CancellationToken.None)).Value;

    /// <summary>A further member, signed in by the address from the invitation.</summary>
    protected async Task<Actor> InviteAsync(string slug, string name, Role role)
    {
        var project = await ViewAsync(slug);
        var token = await Services.GetRequiredService<InvitePerson>()
            .RunAsync(Owner, project.Id, name, role, CommandId.New(), CancellationToken.None);
        return await SignInAsync(token.Value);
    }

    private sealed class Reader : AuthenticationStateProvider
    {
        public ClaimsPrincipal Principal { get; set; } = new();

        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(Principal));
    }
}
