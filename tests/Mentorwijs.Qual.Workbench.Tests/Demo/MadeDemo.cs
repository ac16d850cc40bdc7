using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Demo;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Tests.Demo;

/// <summary>The demo as a first start makes it, once for all tests that only look at it.</summary>
public sealed class MadeDemo : IAsyncLifetime
{
    public const string Round = "ronde-1";

    private TestWorkbench? _bench;

    internal TestWorkbench Bench => _bench ?? throw new InvalidOperationException("Not made yet");

    public int TimesMade { get; private set; }

    public DemoMark Mark { get; private set; } = new() { Project = "", CoderA = default, CoderB = default };

    public Actor Lead { get; private set; } = new(default, "");

    public PersonId A => new(Mark.CoderA);

    public PersonId B => new(Mark.CoderB);

    public ProjectView Project { get; private set; } = null!; // not null: set before a test begins

    public async Task InitializeAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"mwq-demo-{Guid.NewGuid():N}");
        var folder = await DemoFolder.OpenAsync(path, () => TimesMade++, CancellationToken.None);
        Assert.Null(folder.Refusal);
        _bench = await TestWorkbench.StartAsync(folder.Value.FullPath);
        Mark = DemoMark.Of(path) ?? throw new InvalidOperationException("No mark");
        Lead = (await Bench.Get<PersonQuery>().RunAsync(null, null, CancellationToken.None)).Value;
        Project = (await Bench.Get<ProjectQuery>().RunAsync(Lead, Mark.Project, CancellationToken.None)).Value;
    }

    public async Task DisposeAsync() => await (_bench?.DisposeAsync() ?? ValueTask.CompletedTask);
}
