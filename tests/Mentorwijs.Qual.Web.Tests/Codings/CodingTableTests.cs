using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed class CodingTableTests : BunitContext
{
    public CodingTableTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Services.AddLogging().AddLocalization();
    }

    [Fact]
    public void The_table_begins_in_the_order_of_the_text_and_sorts_by_each_column_both_ways()
    {
        var table = Draw(withColleague: true);

        Assert.Equal(["Tijd", "Steun van collega's", "Geld"], Codes(table));
        Assert.Equal("ascending", Head(table, "Passage").GetAttribute("aria-sort"));
        Click(table, "Code");
        Assert.Equal(["Geld", "Steun van collega's", "Tijd"], Codes(table));
        Click(table, "Code");
        Assert.Equal(["Tijd", "Steun van collega's", "Geld"], Codes(table));
        Assert.Equal("descending", Head(table, "Code").GetAttribute("aria-sort"));
        Assert.Null(Head(table, "Passage").GetAttribute("aria-sort"));
        Click(table, "Codeur");
        Assert.Equal(["u", "u", "An"], table.FindAll("tbody td:last-child").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Where_all_codings_are_ones_own_nobody_is_named() =>
        Assert.DoesNotContain("Codeur", Draw(withColleague: false).Markup, StringComparison.Ordinal);

    [Fact]
    public void Every_row_leads_to_its_passage()
    {
        var table = Draw(withColleague: true);

        Assert.All(table.FindAll("tbody tr"), row => Assert.NotNull(row.QuerySelector("button[data-go]")));
    }

    private IRenderedComponent<CodingTable> Draw(bool withColleague)
    {
        var state = SmallDesk.Open();
        List<DeskCoding> codings =
        [
            new(state.Coding("tijd", "weinig"), "Bo", true),
            new(state.Coding("steun", "tijd."), "An", !withColleague),
            new(state.Coding("geld", "iedereen"), "Bo", true),
        ];
        state.Refresh(codings);
        return Render<CodingTable>(parameters => parameters.Add(part => part.State, state));
    }

    private static IEnumerable<string> Codes(IRenderedComponent<CodingTable> table) =>
        table.FindAll("tbody th").Select(cell => cell.TextContent.Trim());

    private static AngleSharp.Dom.IElement Head(IRenderedComponent<CodingTable> table, string name) =>
        table.FindAll("thead th").Single(head => head.TextContent.Trim() == name);

    private static void Click(IRenderedComponent<CodingTable> table, string name) =>
        table.FindAll("thead button").Single(button => button.TextContent.Trim() == name).Click();
}
