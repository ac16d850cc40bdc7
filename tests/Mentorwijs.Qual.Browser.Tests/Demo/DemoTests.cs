using Mentorwijs.Qual.Browser.Tests.Journeys;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Demo;

/// <summary>The demo as somebody starts it to look around: three addresses, something to see on every page.</summary>
[Collection(DemoCollection.Name)]
public sealed class DemoTests(SharedBrowser browser)
{
    private const string Project = "/projects/randvoorwaarden-mentorwijs-voorbeeld";
    private const string OfBlindRound = "Ze vragen altijd wat ik kan";

    private static readonly WebStart Demo = WebStart.Built with { Arguments = ["--demo"] };

    // What only stands there when there is something true to show: path, selector, how many at least.
    private static readonly (string Path, string Shown, int Least)[] Pages =
    [
        ("/", ".project-card", 1),
        (Project, ".overview tbody tr", 16),
        ($"{Project}/codebook", ".codebook li", 61),
        ($"{Project}/respondents", "tbody tr", 18),
        ($"{Project}/people", "tbody tr", 3),
        ($"{Project}/rounds", ".round-card", 2),
        ($"{Project}/rounds/open/transcripts/W04", "[data-turn-codes]", 20),
        ($"{Project}/rounds/ronde-1/transcripts/GR01", "[data-turn-codes]", 20),
        ($"{Project}/rounds/ronde-1/agreement", ".rows tbody tr", 50),
        ($"{Project}/rounds/ronde-1/differences", ".progress-line", 1),
        ($"{Project}/tables", ".rows tbody tr", 61),
        ($"{Project}/guides", ".guides li a", 3),
        ($"{Project}/chapter", ".themes li a", 5),
    ];

    [Fact]
    public async Task Each_page_has_something_to_show_and_the_chapter_can_be_downloaded()
    {
        await using var web = await WebProcess.StartAsync(Demo);
        var page = await browser.OpenAsync(web);

        foreach (var (path, shown, least) in Pages)
        {
            await page.GotoAsync(path);
            await page.Locator(shown).Nth(least - 1).WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await Assertions.Expect(page.Locator(".empty-state")).ToHaveCountAsync(0);
        }

        var chapter = await DownloadAsync(page);
        Assert.Empty(chapter.Errors);
        Assert.Contains("Klein gedrag dat blijft", chapter.Text, StringComparison.Ordinal);
        Assert.Contains("Gratis bestaat niet", chapter.Text, StringComparison.Ordinal);
        Assert.Contains(OfBlindRound, chapter.Text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Three_people_get_in_and_the_next_start_finds_the_demo_as_it_was_left()
    {
        using var folder = new EmptyFolder();
        var demo = Demo with { DataFolder = folder.FullPath };
        await using (var first = await WebProcess.StartAsync(demo))
        {
            var addresses = await AddressesAsync(first);
            foreach (var (address, name) in addresses.Zip(["Lena Lead", "Anna A", "Bas B"]))
            {
                var page = await browser.OpenAsync(first, await browser.SignInAsync(address), Project);
                await page.GetByRole(AriaRole.Button, new() { Name = name }).WaitForAsync();
                await page.Context.CloseAsync();
            }

            await first.KillAsync();
        }

        await using var again = await WebProcess.StartAsync(demo);
        var lead = await browser.OpenAsync(again);

        Assert.Equal(3, (await AddressesAsync(again)).Count);
        Assert.Equal(1, await lead.Locator(".project-card").CountAsync());
        await lead.Context.CloseAsync();
    }

    [Fact]
    public async Task A_folder_with_other_work_is_refused_in_one_sentence()
    {
        using var folder = new EmptyFolder();
        await using (await WebProcess.StartAsync(WebStart.Built with { DataFolder = folder.FullPath }))
        {
            // a project folder of somebody's own
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => WebProcess.StartAsync(Demo with { DataFolder = folder.FullPath }));

        Assert.Contains(folder.FullPath, refused.Message, StringComparison.Ordinal);
        Assert.Contains("--data", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", refused.Message, StringComparison.Ordinal);
    }

    // The first address is printed a moment before the others.
    private static async Task<IReadOnlyList<Uri>> AddressesAsync(WebProcess web)
    {
        for (var tries = 0; ; tries++)
        {
            var found = web.Output.Split('\n').Select(line => WebProcess.AddressIn(line.TrimEnd())).OfType<Uri>()
                .ToList();
            if (found.Count == 3 || tries == 50)
            {
                return found;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }

    private static async Task<ChapterFile> DownloadAsync(IPage page)
    {
        await page.GotoAsync($"{Project}/chapter");
        var download = await page.RunAndWaitForDownloadAsync(() => page.ClickAsync("a:has-text('Word, Nederlands')"));
        var file = Repository.PathOf("TestResults", "demo", "hoofdstuk.docx");
        await download.SaveAsAsync(file);
        return new ChapterFile(file);
    }

    private sealed class EmptyFolder : IDisposable
    {
        public string FullPath { get; } = Directory.CreateTempSubdirectory("mentorwijs-demo-").FullName;

        public void Dispose() => Directory.Delete(FullPath, recursive: true);
    }
}
