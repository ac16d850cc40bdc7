using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Shell;

/// <summary>The program starts, and its pages live, in every way somebody may start it.</summary>
[Collection(BrowserCollection.Name)]
public class StartTests(SharedBrowser browser)
{
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task From_bin_a_page_reacts_to_a_click(string environment)
    {
        await using var web = await WebProcess.StartAsync(WebStart.Built with { Environment = environment });

        await AssertAliveAsync(web);
    }

    [Fact]
    public async Task From_what_publish_made_a_page_reacts_to_a_click()
    {
        var folder = Directory.CreateTempSubdirectory("mentorwijs-publish-").FullName;
        try
        {
            await CleanCopy.RunAsync(
                Repository.Root, "dotnet", "publish", "src/Mentorwijs.Qual.Web", "--no-build",
                "-nodeReuse:false", "-c", WebStart.Configuration, "-o", folder);
            await using var web = await WebProcess.StartAsync(
                WebStart.Built with { Dll = Path.Combine(folder, WebStart.DllName) });

            await AssertAliveAsync(web);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_first_build_of_a_clean_copy_has_its_style()
    {
        using var copy = await CleanCopy.MakeAsync();
        Assert.False(Directory.Exists(copy.PathOf("src", "Mentorwijs.Qual.Web", "wwwroot", "lib")));

        await CleanCopy.RunAsync(copy.Root, "dotnet", "build", "src/Mentorwijs.Qual.Web", "-nodeReuse:false");
        var dll = copy.PathOf("src", "Mentorwijs.Qual.Web", "bin", "Debug", "net10.0", WebStart.DllName);
        await using var web = await WebProcess.StartAsync(WebStart.Built with { Dll = dll });
        var page = await browser.OpenAsync(web);

        Assert.True(await HasBootstrapAsync(page), $"no style on {page.Url}");
        await page.Context.CloseAsync();
    }

    private async Task AssertAliveAsync(WebProcess web)
    {
        var page = await browser.OpenAsync(web);
        var script = await page.APIRequest.GetAsync("/_framework/blazor.web.js");
        Assert.True(script.Ok, $"_framework/blazor.web.js: {script.Status}");
        Assert.True(await HasBootstrapAsync(page), $"no style on {page.Url}");

        // only a circuit can answer this click: the address is made on the server and shown without a new page
        var project = await page.BeginProjectAsync("Proef");
        var invitation = await page.InviteAsync(project, "Tweede codeur");

        var other = await browser.OpenAsync(web, await browser.SignInAsync(invitation), $"/projects/{project}");
        Assert.Equal("Proef", await other.Locator("h1").InnerTextAsync());
        await other.Context.CloseAsync();
        await page.Context.CloseAsync();
    }

    // Bootstrap sets this variable on the root; without its file it is empty.
    private static Task<bool> HasBootstrapAsync(IPage page) => page.EvaluateAsync<bool>(
        "() => getComputedStyle(document.documentElement).getPropertyValue('--bs-body-font-size') !== ''");
}
