using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Shell;

/// <summary>A name of one endless word breaks; the page stays as wide as the window.</summary>
[Collection(BrowserCollection.Name)]
public class LongNameTests(SharedBrowser browser, SharedServer server)
{
    private static readonly View Tablet = new() { Width = 820, Height = 1180 };

    [Fact]
    public async Task No_page_of_a_project_runs_off_to_the_right()
    {
        var page = await browser.OpenAsync(server.Web, "/", Tablet);
        var project = await page.BeginProjectAsync(new string('w', 200));

        string[] places =
            ["", "/import", "/codebook", "/rounds", "/agreement", "/tables", "/themes", "/chapter", "/people"];
        foreach (var place in places)
        {
            await page.GotoAsync($"/projects/{project}{place}");
            await FitsAsync(place);
        }

        await page.GotoAsync("/");
        await Screens.TakeAsync(page, "long-name", Tablet);
        await FitsAsync("/");

        async Task FitsAsync(string place)
        {
            var over = await page.EvaluateAsync<int>(
                "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.True(over == 0, $"{place} is {over} pixels too wide");
        }
    }
}
