using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>The one browser all browser tests share; each person gets a context with cookies of their own.</summary>
public sealed class SharedBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        var path = InstalledBrowser.FindOrInstall();
        _playwright = await Playwright.CreateAsync();
        // what is waited for comes in the end on a busy computer too; how fast it comes is for the benchmarks to say
        Assertions.SetDefaultExpectTimeout((float)TimeSpan.FromSeconds(30).TotalMilliseconds);
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            // nothing is asked of anybody but the server under test
            Args =
            [
                "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run",
                "--disable-default-apps", "--no-default-browser-check", "--disable-dev-shm-usage",
                .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
            ],
        });
    }

    public async Task DisposeAsync()
    {
        await (_browser?.CloseAsync() ?? Task.CompletedTask);
        _playwright?.Dispose();
    }

    /// <summary>A page of the owner of this server, signed in once and remembered by the server's process.</summary>
    public async Task<IPage> OpenAsync(WebProcess web, string path = "/", View? view = null)
    {
        web.OwnersCookies ??= await SignInAsync(web.SignInAddress);
        return await OpenAsync(web, web.OwnersCookies, path, view);
    }

    /// <summary>A page of somebody whose cookies came from <see cref="SignInAsync"/>; null for a stranger.</summary>
    public async Task<IPage> OpenAsync(WebProcess web, string? cookies, string path, View? view = null)
    {
        view ??= View.Usual;
        var context = await Launched.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = web.BaseAddress.ToString(),
            StorageState = cookies,
            Locale = view.Language == "en" ? "en-GB" : "nl-NL",
            ColorScheme = view.Scheme,
            ViewportSize = new ViewportSize { Width = view.Width, Height = view.Height },
        });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>A stranger's windows, for pages that the test opens and signs in itself.</summary>
    public Task<IBrowserContext> NewContextAsync(BrowserNewContextOptions options) =>
        Launched.NewContextAsync(options);

    /// <summary>Uses up a one-time address and gives the cookies it brought.</summary>
    public async Task<string> SignInAsync(Uri oneTime)
    {
        await using var context = await Launched.NewContextAsync();
        var page = await context.NewPageAsync();
        var answer = await page.GotoAsync(oneTime.ToString());
        Assert.True(answer?.Ok == true, $"Signing in gave {answer?.Status} at {page.Url}");
        return await context.StorageStateAsync();
    }

    private IBrowser Launched => _browser ?? throw new InvalidOperationException("The browser has not started.");
}

/// <summary>Tests in this collection share a browser and a server and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<SharedBrowser>, ICollectionFixture<SharedServer>
{
    public const string Name = "browser";
}
