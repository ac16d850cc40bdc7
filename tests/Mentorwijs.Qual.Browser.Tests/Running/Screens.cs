using Mentorwijs.Qual.Tests;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Pictures of a page, for people to look at: TestResults/screens/NAME-nl-light-1366.png and so on.</summary>
public static class Screens
{
    public static readonly string Folder = Repository.PathOf("TestResults", "screens");

    public static async Task TakeAsync(IPage page, string name, View view)
    {
        Directory.CreateDirectory(Folder);
        await page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(Folder, $"{name}-{view}.png"),
            Animations = ScreenshotAnimations.Disabled,
            Caret = ScreenshotCaret.Hide,
        });
    }

    /// <summary>
    /// Opens a page in both languages, waits until it is ready, photographs and checks it with axe in every view.
    /// </summary>
    /// <remarks>Light, dark and size are changed on the open page, as by the computer of whoever reads it.</remarks>
    /// <param name="ready">Waits for, or does, what the page needs before it can be judged.</param>
    /// <param name="asStranger">Without the cookies of the owner.</param>
    public static async Task LookAsync(
        SharedBrowser browser, WebProcess web, string path, string name, Func<IPage, Task>? ready = null,
        bool asStranger = false)
    {
        foreach (var views in View.All.GroupBy(view => view.Language))
        {
            var page = asStranger
                ? await browser.OpenAsync(web, cookies: null, path, views.First())
                : await browser.OpenAsync(web, path, views.First());
            await (ready?.Invoke(page) ?? Task.CompletedTask);
            foreach (var view in views)
            {
                await ShowAsync(page, view);
                await TakeAsync(page, name, view);
                await Axe.FindsNothingGraveAsync(page);
            }

            await page.Context.CloseAsync();
        }
    }

    /// <summary>Gives an open page the size and the light or dark of a view; its language stays.</summary>
    public static async Task ShowAsync(IPage page, View view)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = view.Scheme });
        await page.SetViewportSizeAsync(view.Width, view.Height);
    }
}
