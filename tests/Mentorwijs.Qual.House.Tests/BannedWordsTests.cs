using Mentorwijs.Qual.House.Tests.Reading;

namespace Mentorwijs.Qual.House.Tests;

/// <summary>What must not stand in src, each rule proved on a line it has to find.</summary>
public class BannedWordsTests
{
    public static readonly TheoryData<string> BadLines = [.. BannedWords.All.Select(rule => rule.Bad)];

    [Theory]
    [MemberData(nameof(BadLines))]
    public void Nothing_like_it_stands_in_the_sources(string bad) =>
        Findings.None(SourceFile.Product.SelectMany(RuleAgainst(bad).FindIn));

    [Theory]
    [MemberData(nameof(BadLines))]
    public void Each_rule_finds_its_bad_line(string bad)
    {
        var rule = RuleAgainst(bad);
        var room = rule.Rooms.FirstOrDefault() ?? "Web";
        var file = new SourceFile($"src/Mentorwijs.Qual.{room}/Codings/Bad{rule.In[0]}", bad);

        Assert.NotEmpty(rule.FindIn(file));
    }

    [Theory]
    [InlineData("@onclick=\"Save\"")]
    [InlineData("<script src=\"_framework/blazor.web.js\"></script>")]
    [InlineData("@* https is fine: nothing is loaded *@")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\">")]
    [InlineData("<Dialog data-style=\"wide\" />")]
    public void A_good_line_of_a_page_is_left_alone(string line)
    {
        var file = new SourceFile("src/Mentorwijs.Qual.Web/Codings/Good.razor", line);

        Findings.None(BannedWords.All.SelectMany(rule => rule.FindIn(file)));
    }

    [Fact]
    public void A_comment_may_name_what_code_must_not_use()
    {
        const string text = "// XDocument.Load would expand a DTD\nvar x = 1; /* DateTime.Now */";
        var file = new SourceFile("src/Mentorwijs.Qual.Formats/Good.cs", text);

        Findings.None(BannedWords.All.SelectMany(rule => rule.FindIn(file)));
    }

    private static BannedWord RuleAgainst(string bad) => BannedWords.All.Single(rule => rule.Bad == bad);
}
