using Mentorwijs.Qual.Browser.Tests.Codings;
using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Shell;

/// <summary>What is not there answers so in words and by its number.</summary>
[Collection(DeskCollection.Name)]
public class UnknownTests(SharedBrowser browser, DeskServer server)
{
    [Theory]
    [InlineData("/projects/bestaat-niet")]
    [InlineData("/projects/bestaat-niet/chapter")]
    [InlineData("/projects/bestaat-niet/rounds/open/transcripts/L01")]
    public async Task An_unknown_project_is_not_found(string path)
    {
        var page = await browser.OpenAsync(server.Web);

        var answer = await page.GotoAsync(path);

        Assert.Equal(404, answer?.Status);
        Assert.Contains("bestaat", await page.Locator("main").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_unknown_transcript_or_round_is_not_found_and_a_known_one_is()
    {
        var page = await browser.OpenAsync(server.Web);
        var desk = server.NextDesk();

        Assert.Equal(200, (await page.GotoAsync(desk))?.Status);
        Assert.Equal(404, (await page.GotoAsync($"{desk}-niet"))?.Status);
        Assert.Equal(404, (await page.GotoAsync(desk.Replace("/open/", "/dicht/", StringComparison.Ordinal)))?.Status);
        Assert.Equal(200, (await page.GotoAsync("/"))?.Status);
    }
}
