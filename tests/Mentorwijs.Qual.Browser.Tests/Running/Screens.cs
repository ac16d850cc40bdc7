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

    /// <summary>Opens a page in every view, waits until it is ready, photographs and checks it with axe.</summary>
    /// <param name="ready">Waits for, or does, what the page needs before it can be judged.</param>
    public static async Task LookAsync(
        SharedBrowser browser, WebProcess web, string path, string name, Func<IPage, Task>? ready = null)
    {
        foreach (var view in View.All)
        {
            var page = await browser.OpenAsync(web, path, view);
            await (ready?.Invoke(page) ?? Task.CompletedTask);
            await TakeAsync(page, name, view);
            await Axe.FindsNothingGraveAsync(page);
            await page.Context.CloseAsync();
        }
    }
}
