using System.IO.Compression;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Browser.Tests.Journeys;
using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Demo;

/// <summary>A project that measures no agreement, walked through by every link from its first page.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class NoAgreementTests(SharedBrowser browser)
{
    private const string Project = "/projects/randvoorwaarden-mentorwijs-voorbeeld";

    /// <summary>Pages of one kind that are opened: of 16 transcripts and 72 differences a few will do.</summary>
    private const int OfOneKind = 2;

    [Fact]
    public async Task No_page_and_no_file_names_a_coefficient_once_the_lead_has_switched_it_off()
    {
        await using var web = await WebProcess.StartAsync(WebStart.Built with { Arguments = ["--demo"] });
        var page = await browser.OpenAsync(web);
        await page.GotoAsync($"{Project}/rounds/ronde-1/agreement");
        Assert.NotEmpty(CoefficientsIn(await page.ContentAsync()));

        await page.GotoAsync($"{Project}/agreement/output?round=ronde-1");
        await page.FillAsync("textarea", "Wij lezen reflexief.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Uitzetten" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Weer overeenstemming meten" }).WaitForAsync();
        var (pages, files) = await WalkAsync(page);

        Assert.True(pages.Count > 15, string.Join(", ", pages));
        Assert.Contains($"{Project}/agreement", pages);
        Assert.Contains($"{Project}/rounds/ronde-1/differences", pages);
        Assert.Contains(files, file => file.Contains("/chapter.docx", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("/agreement.docx", StringComparison.Ordinal));
        Assert.DoesNotContain(files, file => file.Contains("/agreement.xlsx", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Contains("/codings.xlsx", StringComparison.Ordinal));
        foreach (var ending in new[] { "xlsx?lang=nl", "csv?lang=en" })
        {
            var refused = await page.Context.APIRequest.GetAsync(
                new Uri(web.BaseAddress, $"{Project}/rounds/ronde-1/agreement.{ending}").ToString());
            Assert.Equal(403, refused.Status);
            Assert.Empty(CoefficientsIn(await refused.TextAsync()));
        }

        await page.Context.CloseAsync();
    }

    // Every link within the project, and every file it offers.
    private static async Task<(List<string> Pages, List<string> Files)> WalkAsync(IPage page)
    {
        var (pages, files) = (new List<string>(), new List<string>());
        var waiting = new Queue<string>([Project, $"{Project}/rounds/ronde-1/agreement"]);
        var kinds = new Dictionary<string, int>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var address))
        {
            var kind = Particular().Replace(address, "…");
            if (pages.Contains(address) || (kinds[kind] = kinds.GetValueOrDefault(kind) + 1) > OfOneKind)
            {
                continue;
            }

            pages.Add(address);
            await page.GotoAsync(address, new() { WaitUntil = WaitUntilState.NetworkIdle });
            AssertNone(await page.ContentAsync(), address);
            foreach (var link in await page.Locator("a[href]").EvaluateAllAsync<string[][]>(
                "all => all.map(a => [a.getAttribute('href'), a.hasAttribute('download') ? 'file' : 'page'])"))
            {
                if (!link[0].StartsWith(Project, StringComparison.Ordinal))
                {
                    continue;
                }

                if (link[1] == "page")
                {
                    waiting.Enqueue(link[0].Split('#')[0]);
                }
                else if (!files.Contains(link[0]))
                {
                    files.Add(link[0]);
                    await LookIntoAsync(page, link[0]);
                }
            }
        }

        return (pages, files);
    }

    private static async Task LookIntoAsync(IPage page, string address)
    {
        var file = await page.Context.APIRequest.GetAsync(new Uri(new Uri(page.Url), address).ToString());
        Assert.Equal((200, address), (file.Status, address));
        var content = await file.BodyAsync();
        if (content is not [(byte)'P', (byte)'K', ..]) // Word and Excel are zip files, whatever the address is called
        {
            AssertNone(await file.TextAsync(), address);
            return;
        }

        using var zip = new ZipArchive(new MemoryStream(content));
        foreach (var part in zip.Entries.Where(part => WithWords().IsMatch(part.FullName)))
        {
            using var reader = new StreamReader(part.Open());
            AssertNone(await reader.ReadToEndAsync(), address);
        }
    }

    private static void AssertNone(string content, string address) =>
        Assert.True(CoefficientsIn(content).Count == 0, $"{address}: {string.Join(", ", CoefficientsIn(content))}");

    private static List<string> CoefficientsIn(string content) =>
        [.. Coefficient().Matches(NoText().Replace(content, " ")).Select(match => match.Value).Distinct()];

    [GeneratedRegex(
        @"\b(kappa|alfa|alpha|krippendorffs?|cohens?|scotts?|fleiss|gwets?|ac1|de vries|coëfficiënt\w*|coefficients?|"
        + @"positieve overeenstemming|percentage overeenstemming|betrouwbaarheidsinterval)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Coefficient();

    // What nobody reads: scripts, styles, comments, and the names of addresses, icons and cells.
    [GeneratedRegex(
        @"<!--.*?-->|<(script|style)\b.*?</\1>|\b(href|src|class|id|for|name|d|r|ref)=""[^""]*""",
        RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex NoText();

    // Of a Word document its text, of a workbook all that stands in its cells.
    [GeneratedRegex(@"^(word/document|xl/sharedStrings|xl/worksheets/\w+)\.xml$")]
    private static partial Regex WithWords();

    // Transcripts, codes, respondents, versions and numbers: of each kind a few are enough.
    [GeneratedRegex("(?<=/transcripts/)[^?]+|(?<=[?&][a-z]+=)[^&]+")]
    private static partial Regex Particular();
}
