using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>
/// Visits pages while a journey goes on, in both languages, light and dark: pictures of two sizes, axe, no sideways
/// scrolling.
/// </summary>
public sealed class Looks(SharedBrowser browser, WebProcess web) : IAsyncDisposable
{
    private const int Laptop = 1366;

    private static readonly (int Width, int Height) Monitor = (1920, 1080);

    private static readonly IReadOnlyList<IGrouping<string, View>> Views =
        [.. View.All.Where(view => view.Width == Laptop).GroupBy(view => view.Language)];

    private readonly List<string> _findings = [];
    private readonly List<(IPage Page, IReadOnlyList<View> Views)> _pages = [];

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
            foreach (var views in Views)
            {
                _pages.Add((await browser.OpenAsync(web, "/", views.First()), [.. views]));
            }
        }

        var found = await Task.WhenAll(_pages.Select(open => LookAsync(open.Page, open.Views)));
        _findings.AddRange(found.SelectMany(findings => findings));

        async Task<List<string>> LookAsync(IPage page, IReadOnlyList<View> views)
        {
            await Team.GoAsync(page, path);
            await page.WaitForSelectorAsync(shown, new() { Timeout = 60_000 });
            await (prepare?.Invoke(page) ?? Task.CompletedTask);
            var findings = new List<string>();
            foreach (var view in views)
            {
                await Screens.ShowAsync(page, view);
                findings.AddRange((await Axe.FindingsAsync(page)).Select(finding => $"{name} {view}: {finding}"));
                if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
                {
                    findings.Add($"{name} {view}: the page scrolls sideways");
                }

                await Screens.TakeAsync(page, name, view);
            }

            var large = views[0] with { Width = Monitor.Width, Height = Monitor.Height };
            await Screens.ShowAsync(page, large);
            await Screens.TakeAsync(page, name, large);

            await Screens.ShowAsync(page, views[0]);
            return findings;
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
