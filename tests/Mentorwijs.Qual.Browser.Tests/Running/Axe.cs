using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Holds a page against WCAG 2.2 A and AA and axe's best practices.</summary>
public static class Axe
{
    private static readonly string[] Grave = ["serious", "critical"];

    /// <summary>Fails with rule, place and remedy for each serious or critical finding.</summary>
    public static async Task FindsNothingGraveAsync(IPage page)
    {
        var findings = await FindingsAsync(page);
        Assert.True(findings.Count == 0, $"{page.Url}: {findings.Count} found\n{string.Join('\n', findings)}");
    }

    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        // what is fading in or out has half its contrast
        await page.EvaluateAsync("() => Promise.all(document.getAnimations().map(a => a.finished.catch(() => {})))");
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. result.Violations.Where(rule => Grave.Contains(rule.Impact)).SelectMany(Say)];
    }

    private static IEnumerable<string> Say(AxeResultItem rule) => rule.Nodes.Select(node =>
        $"{rule.Impact} {rule.Id}: {rule.Help}\n  at {node.Target}\n  {node.Html}\n  {FirstRemedy(node)}");

    private static string FirstRemedy(AxeResultNode node) =>
        node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message).FirstOrDefault() ?? "";
}
