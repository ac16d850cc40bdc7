using System.Diagnostics;
using Mentorwijs.Qual.Benchmarks.Inputs;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>The server on the coded folder, and a browser that is signed in and already running.</summary>
internal sealed class DeskBrowser : IAsyncDisposable
{
    private readonly WebProcess _web;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private string? _cookies;

    private DeskBrowser(WebProcess web, IPlaywright playwright, IBrowser browser) =>
        (_web, _playwright, _browser) = (web, playwright, browser);

    /// <param name="probe">Asks the server for its heap; null: it runs as people start it.</param>
    public static async Task<DeskBrowser> StartAsync(CodedFolder folder, HeapProbe? probe = null)
    {
        var asIs = Installed.Web with { DataFolder = folder.Path };
        var web = await WebProcess.StartAsync(asIs with { Variables = probe?.Variables ?? asIs.Variables });
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = InstalledBrowser.FindOrInstall(),
            Args =
            [
                "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--no-first-run", "--disable-dev-shm-usage",
                .. Environment.UserName == "root" ? new[] { "--no-sandbox" } : [],
            ],
        });
        var started = new DeskBrowser(web, playwright, browser);
        await using var context = await browser.NewContextAsync();
        await (await context.NewPageAsync()).GotoAsync(web.SignInAddress.ToString());
        started._cookies = await context.StorageStateAsync();
        return started;
    }

    /// <summary>Resident memory of the server.</summary>
    public double ServerMiB()
    {
        using var process = Process.GetProcessById(_web.Id);
        return process.WorkingSet64 / 1024.0 / 1024;
    }

    public Uri Address => _web.BaseAddress;

    /// <summary>A window with nothing in its cache.</summary>
    /// <param name="by">Goes to the server by this address; null: straight.</param>
    public async Task<IPage> NewPageAsync(Uri? by = null)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = (by ?? _web.BaseAddress).ToString(),
            StorageState = _cookies,
            Locale = "nl-NL",
            ViewportSize = new ViewportSize { Width = 1366, Height = 768 },
        });
        await context.AddInitScriptAsync(PageClock.Script);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.CloseAsync();
        _playwright.Dispose();
        await _web.DisposeAsync();
    }
}
