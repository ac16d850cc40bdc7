using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Holds a page against WCAG 2.2 A and AA and axe's best practices.</summary>
/// <remarks>
/// Axe judges within the page. The way of its Playwright package (notes are carried to an empty page that judges
/// them) is made for frames of other hosts, which no page here has, and takes five times the work.
/// </remarks>
public static class Axe
{
    private const string Judge =
        """
        async () => {
          // what is fading in or out has half its contrast
          await Promise.all(document.getAnimations().map((one) => one.finished.catch(() => {})));
          const { violations } = await axe.run(document, { resultTypes: ["violations"] });
          return violations
            .filter(({ impact }) => impact === "serious" || impact === "critical")
            .flatMap((rule) => rule.nodes.map(({ target, html, any, all, none }) =>
              `${rule.impact} ${rule.id}: ${rule.help}\n  at ${target.join(" ")}\n  ${html}\n`
                + `  ${[...any, ...all, ...none][0]?.message ?? ""}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Fails with rule, place and remedy for each serious or critical finding.</summary>
    public static async Task FindsNothingGraveAsync(IPage page)
    {
        var findings = await FindingsAsync(page);
        Assert.True(findings.Count == 0, $"{page.Url}: {findings.Count} found\n{string.Join('\n', findings)}");
    }

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        Assert.Single(page.Frames);
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Judge);
    }
}
