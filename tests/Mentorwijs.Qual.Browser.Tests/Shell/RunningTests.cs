using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.Shell;

/// <summary>The tools of these tests themselves: they must be able to fail.</summary>
[Collection(BrowserCollection.Name)]
public class RunningTests(SharedBrowser browser, SharedServer server)
{
    [Theory]
    [InlineData("Mentorwijs.Qual: open http://127.0.0.1:41234/start/abc", "http://127.0.0.1:41234/start/abc")]
    [InlineData("info: now listening on http://127.0.0.1:41234", null)]
    [InlineData("Mentorwijs.Qual: open http://192.168.1.2:80/start/abc", null)]
    public void Only_the_printed_line_gives_the_address(string line, string? address) =>
        Assert.Equal(address, WebProcess.AddressIn(line)?.ToString());

    [Fact]
    public async Task A_server_that_does_not_start_says_why()
    {
        var start = WebStart.Built with { Dll = Path.Combine(Path.GetTempPath(), "not-there.dll") };

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => WebProcess.StartAsync(start));

        Assert.Contains("not-there.dll", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Axe_finds_a_field_without_a_name()
    {
        var page = await browser.OpenAsync(server.Web);
        await page.EvaluateAsync("() => document.querySelector('main').append(document.createElement('input'))");

        var findings = await Axe.FindingsAsync(page);

        Assert.Contains(findings, finding => finding.Contains("label", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stranger_sees_nothing()
    {
        var own = await browser.OpenAsync(server.Web);
        var strange = await browser.OpenAsync(server.Web, cookies: null, "/");

        var title = await own.Locator("h1").First.InnerTextAsync();
        Assert.NotEqual(title, await strange.Locator("h1").First.InnerTextAsync());
    }
}
