using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>
/// Visits pages while a journey goes on, in both languages, light and dark: pictures of two sizes, axe, no sideways
/// scrolling.
/// </summary>
public sealed class Looks(SharedBrowser browser, WebProcess web) : IAsyncDisposable
{
    private static readonly ViewportSize Laptop = new() { Width = 1366, Height = 768 };
    private static readonly ViewportSize Monitor = new() { Width = 1920, Height = 1080 };

    private static readonly IReadOnlyList<View> Views =
        [.. View.All.Where(view => view.Width == Laptop.Width)];

    private readonly List<string> _findings = [];
    private readonly List<(IPage Page, View View)> _pages = [];

    /// <summary>Everything serious or critical so far, with page and view.</summary>
    public IReadOnlyList<string> Findings => _findings;

    /// <param name="path">Of the page, as the owner sees it.</param>
    /// <param name="name">Of the pictures.</param>
    /// <param name="shown">Is there once the page has loaded.</param>
    /// <param name="prepare">What else is to be done first, e.g. opening a list.</param>
    public async Task AtAsync(string path, string name, string shown, Func<IPage, Task>? prepare = null)
    {
        if (_pages.Count == 0)
        {
            foreach (var view in Views)
            {
                _pages.Add((await browser.OpenAsync(web, "/", view), view));
            }
        }

        var found = await Task.WhenAll(_pages.Select(open => LookAsync(open.Page, open.View)));
        _findings.AddRange(found.SelectMany(findings => findings));

        async Task<List<string>> LookAsync(IPage page, View view)
        {
            await Team.GoAsync(page, path);
            await page.WaitForSelectorAsync(shown, new() { Timeout = 60_000 });
            await (prepare?.Invoke(page) ?? Task.CompletedTask);
            var findings = (await Axe.FindingsAsync(page)).ToList();
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                findings.Add("the page scrolls sideways");
            }

            await Screens.TakeAsync(page, name, view);
            await page.SetViewportSizeAsync(Monitor.Width, Monitor.Height);
            await Screens.TakeAsync(page, name, view with { Width = Monitor.Width, Height = Monitor.Height });
            await page.SetViewportSizeAsync(Laptop.Width, Laptop.Height);
            return [.. findings.Select(finding => $"{name} {view}: {finding}")];
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (page, _) in _pages)
        {
            await page.Context.CloseAsync();
        }
    }
}
