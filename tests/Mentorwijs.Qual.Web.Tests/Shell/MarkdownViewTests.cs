using System.Diagnostics;
using AngleSharp.Dom;
using Bunit;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Web.Shell;

namespace Mentorwijs.Qual.Web.Tests.Shell;

public class MarkdownViewTests : BunitContext
{
    private static readonly HashSet<string> AllowedElements =
    [
        "DIV", "P", "H3", "H4", "H5", "H6", "UL", "OL", "LI", "BLOCKQUOTE", "PRE", "CODE", "EM", "STRONG", "A", "HR",
        "BR",
    ];

    [Fact]
    public void Headings_lists_emphasis_and_links_are_drawn()
    {
        var view = Draw("# Kop\n\n- **vet** en *schuin*\n- [bron](https://example.org/a)\n\n> citaat");

        Assert.Equal("Kop", view.Find("h3").TextContent);
        Assert.Equal("vet", view.Find("li strong").TextContent);
        Assert.Equal("schuin", view.Find("li em").TextContent);
        Assert.Equal("https://example.org/a", view.Find("a").GetAttribute("href"));
        Assert.Equal("citaat", view.Find("blockquote").TextContent);
    }

    [Fact]
    public void Other_words_replace_those_drawn_before()
    {
        var view = Draw("**een**");

        view.Render(parameters => parameters.Add(part => part.Markdown, "# twee\n\ndrie"));

        Assert.Equal("tweedrie", view.Find(".markdown").TextContent);
    }

    [Theory]
    [InlineData("<script>window.__xss=1</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](java&#115;cript:alert(1))")]
    [InlineData("[x](<java\tscript:alert(1)>)")]
    [InlineData("[x](\u0001javascript:alert(1))")]
    [InlineData("[x](vbscript:msgbox)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//evil.example)")]
    [InlineData("[x](http://evil.example)")]
    [InlineData("[x][r]\n\n[r]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![plaatje](https://evil.example/a.png)")]
    [InlineData("![x](x\"onerror=\"alert(1))")]
    [InlineData("# kop {onclick=\"alert(1)\" style=\"x\"}")]
    [InlineData("[x](https://a.example \"t\" onclick=alert)")]
    [InlineData("``` {onclick=alert(1)}\ncode\n```")]
    [InlineData("<!-- --><script>alert(1)</script>")]
    [InlineData("<style>*{background:url(//evil.example)}</style>")]
    public void Nothing_that_could_run_or_load_comes_on_the_page(string markdown) => AssertHarmless(Draw(markdown));

    [Fact]
    public void A_picture_leaves_its_words_and_a_forbidden_link_too()
    {
        var view = Draw("![een kaart](https://evil.example/a.png) en [uitleg](javascript:x)");

        Assert.Equal("een kaart en uitleg", view.Find("p").TextContent);
    }

    [Theory]
    [InlineData("[", 60_000)]
    [InlineData("![", 30_000)]
    [InlineData("> ", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("*a **b ", 8_000)]
    [InlineData("`", 60_000)]
    [InlineData("<", 60_000)]
    [InlineData("&", 60_000)]
    [InlineData("\\", 60_000)]
    [InlineData("a_", 60_000)]
    public void Text_made_to_keep_the_parser_busy_is_shown_within_two_seconds(string piece, int times)
    {
        var clock = Stopwatch.StartNew();

        var view = Draw(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
        AssertHarmless(view);
    }

    [Theory]
    [InlineData(50)]
    [InlineData(1200)]
    public void A_list_however_deep_is_shown_within_two_seconds(int depth)
    {
        var clock = Stopwatch.StartNew();

        var view = Draw(string.Join('\n', Enumerable.Range(0, depth).Select(at => new string(' ', 2 * at) + "- punt")));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
        Assert.Contains("punt", view.Markup, StringComparison.Ordinal);
    }

    [CorpusTheory]
    [InlineData("codebook-script.md")]
    [InlineData("codebook-quote-bomb.md")]
    [InlineData("codebook-bracket-bomb.md")]
    [InlineData("codebook-depth-50.md")]
    [InlineData("codebook-yaml-bomb.md")]
    [InlineData("txt-markup.txt")]
    [InlineData("vtt-html.vtt")]
    [InlineData("names.json")]
    public void Hostile_files_come_out_harmless(string file) =>
        AssertHarmless(Draw(File.ReadAllText(Corpus.PathOf("hostile", file))));

    private static void AssertHarmless(IRenderedComponent<MarkdownView> view)
    {
        var elements = view.Nodes.OfType<IElement>();
        foreach (var element in elements.SelectMany(node => node.QuerySelectorAll("*").Prepend(node)))
        {
            Assert.Contains(element.TagName, AllowedElements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, AllowedAttributesOf(element)));
            Assert.Matches("^(https://|mailto:|/#)", element.GetAttribute("href") ?? "/#");
        }
    }

    private static string[] AllowedAttributesOf(IElement element) => element.TagName switch
    {
        "A" => ["href", "rel"],
        "DIV" => ["class"],
        _ => [],
    };

    private IRenderedComponent<MarkdownView> Draw(string markdown) =>
        Render<MarkdownView>(parameters => parameters.Add(part => part.Markdown, markdown));
}
