using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Steps that most journeys begin with, done as a person does them.</summary>
public static class ProjectSteps
{
    /// <summary>Fills in the form of the start page; gives the project's name in addresses.</summary>
    public static async Task<string> BeginProjectAsync(this IPage page, string name)
    {
        await page.GotoAsync("/");
        await page.Locator("#project-name").FillAsync(name);
        await page.Locator("form:has(#project-name) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/projects/*");
        return new Uri(page.Url).AbsolutePath.Split('/')[2];
    }

    /// <summary>Invites somebody on the page of people; gives the address to hand over. Needs a live page.</summary>
    public static async Task<Uri> InviteAsync(this IPage page, string project, string name)
    {
        await page.GotoAsync($"/projects/{project}/people");
        await page.Locator("#invite-name").FillAsync(name);
        await page.Locator("form:has(#invite-name) button[type=submit]").ClickAsync();
        return new Uri(await page.Locator("input[readonly]").InputValueAsync());
    }
}
