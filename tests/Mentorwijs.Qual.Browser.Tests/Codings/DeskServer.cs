using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>A server with one project and some short invented interviews, a fresh one for each test.</summary>
public sealed class DeskServer : IAsyncLifetime
{
    /// <summary>An emoji of one pair, one of several joined, a letter with a mark that has none of its own.</summary>
    public const string SecondTurn =
        "Ik 😊 werk hier graag. 👨‍👩‍👧 Thuis helpt mee, zegt hij.\n"
        + "De tweede alinea heeft een q\u0303 erin. Er is te weinig tijd!";

    /// <summary>The transcript of <see cref="RandomText"/>.</summary>
    public const string RandomName = "R01";

    /// <summary>An interview of the demo.</summary>
    public const string DemoName = "L05";

    private const string Project = "Proef met het bureau";

    /// <summary>A turn in Hebrew and one in Arabic.</summary>
    public const string RightToLeftName = "H01";

    /// <summary>One for each test that uses the server, and some to spare.</summary>
    private const int Transcripts = 90;

    private static readonly IReadOnlyList<DraftTurn> Turns =
    [
        new DraftTurn("I", "Hoe gaat het op het werk?", 1000),
        new DraftTurn("R", SecondTurn, 5000),
        new DraftTurn("I", "Wat zou helpen?", 60000),
        new DraftTurn("R", "Dat het rooster ruimte laat. Dat zegt mijn chef ook. En de collega's.", 62000),
    ];

    private int _used;

    public WebProcess Web { get; private set; } = default!; // not null: xunit initialises before the first test

    private string Folder { get; } = Directory.CreateTempSubdirectory("mentorwijs-desk-").FullName;

    private string Slug { get; set; } = "";

    public async Task InitializeAsync()
    {
        await SeedAsync();
        Web = await WebProcess.StartAsync(WebStart.Built with { DataFolder = Folder });
    }

    public async Task DisposeAsync()
    {
        await Web.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>A transcript that no other test has coded in.</summary>
    public string NextDesk()
    {
        var number = Interlocked.Increment(ref _used);
        Assert.True(number <= Transcripts, "More tests than transcripts: make more of them in DeskServer.");
        return $"/projects/{Slug}/rounds/open/transcripts/L{number:00}";
    }

    public string RightToLeftDesk => $"/projects/{Slug}/rounds/open/transcripts/{RightToLeftName}";

    /// <summary>For the one test that codes in it.</summary>
    public string DemoDesk => $"/projects/{Slug}/rounds/open/transcripts/demo-{DemoName}";

    /// <summary>For the one test that codes in it.</summary>
    public string RandomDesk => $"/projects/{Slug}/rounds/open/transcripts/{RandomName}";

    private async Task SeedAsync()
    {
        var ct = CancellationToken.None;
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddWorkbench(DataFolder.Open(Folder).Value)
            .BuildServiceProvider();
        Assert.Null((await services.GetRequiredService<WorkbenchStartup>().RunAsync(ct)).Refusal);
        var hosted = services.GetServices<IHostedService>().ToList();
        foreach (var service in hosted)
        {
            await service.StartAsync(ct);
        }

        var token = await services.GetRequiredService<StartAddress>().IssueForOwnerAsync(ct);
        var owner = (await services.GetRequiredService<SignIn>().RunAsync(token, ct)).Value;
        Slug = (await services.GetRequiredService<CreateProject>()
            .RunAsync(owner, Project, "nl", "randvoorwaarden-mentorwijs", CommandId.New(), ct)).Value;
        var project = (await services.GetRequiredService<ProjectQuery>().RunAsync(owner, Slug, ct)).Value.Id;
        var usual = Enumerable.Range(1, Transcripts).Select(number => Interview($"L{number:00}", Turns));
        var random = RandomText.Turns(seed: 1, count: 20)
            .Select((said, at) => new DraftTurn(at % 2 == 0 ? "I" : "R", said));
        DraftTurn[] rightToLeft =
            [new("I", "מה עוזר לך בעבודה? הסבר בבקשה.", 1000), new("R", "المشرف يساعدني كل يوم. هذا جيد.", 5000)];
        foreach (var interview in usual
            .Append(Interview(RandomName, [.. random])).Append(Interview(RightToLeftName, rightToLeft))
            .Append(Interview($"demo-{DemoName}", [.. DemoTurns()])))
        {
            var outcome = await services.GetRequiredService<ImportTranscript>()
                .RunAsync(owner, project, interview, CommandId.New(), ct);
            Assert.Null(outcome.Refusal);
        }

        foreach (var service in hosted)
        {
            await service.StopAsync(ct);
        }
    }

    private static IEnumerable<DraftTurn> DemoTurns() =>
        from turn in File.ReadAllText(Repository.PathOf(
            "src", "Mentorwijs.Qual.Workbench", "Demo", "Files", "Interviews", $"{DemoName}.txt"))
            .ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
        let said = turn.Split(": ", 2)
        select new DraftTurn(said[0][..1], said[1].TrimEnd());

    private static TranscriptImport Interview(string name, IReadOnlyList<DraftTurn> turns) => new(
        name,
        new TranscriptDraft
        {
            Format = "txt-labels",
            Speakers =
            [
                new DraftSpeaker("I", SpeakerRole.Interviewer, true),
                new DraftSpeaker("R", SpeakerRole.Respondent, true),
            ],
            Turns = turns,
        },
        [
            new SpeakerChoice("I", SpeakerRole.Interviewer, null, null, null),
            new SpeakerChoice("R", SpeakerRole.Respondent, name, "leidinggevende", "zorg"),
        ]);
}
