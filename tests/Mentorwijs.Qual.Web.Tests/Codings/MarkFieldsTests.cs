using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed class MarkFieldsTests : BunitContext
{
    private static readonly Dimension Rating = new(
        "cijfer", new LocalText("Cijfer", "Mark"),
        [
            new DimensionValue("-1", new LocalText("Laag", "Low")),
            new DimensionValue("+1", new LocalText("Hoog", "High")),
        ]);

    public MarkFieldsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Services.AddLogging().AddLocalization();
    }

    [Fact]
    public void Strength_is_a_field_with_the_words_of_the_book_and_direction_keeps_its_keys()
    {
        var said = new List<MarkChange>();
        var state = SmallDesk.Open();

        var fields = Draw(state, state.Coding("tijd", "weinig tijd"), said);
        fields.Find("select").Change("sterk");
        fields.Find("select").Change("");

        Assert.StartsWith("Sterkte", fields.Find("label").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(
            ["niet gezegd", "Gewoon", "Sterk"], fields.FindAll("option").Select(option => option.TextContent));
        Assert.Equal([new MarkChange("sterkte", "sterk"), new MarkChange("sterkte", null)], said);
    }

    [Fact]
    public void A_rating_that_the_code_asks_for_is_flagged_until_it_is_said()
    {
        var state = SmallDesk.OpenWith([Rating], rating: "cijfer");
        var empty = state.Coding("tijd", "weinig tijd");
        var filled = empty with { Marks = empty.Marks.With("cijfer", "+1") };

        var before = Draw(state, empty, []);
        var after = Draw(state, filled, []);

        Assert.Contains("Nog te kiezen: Cijfer", before.Find(".mark-missing").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", before.Find("select").GetAttribute("aria-required"));
        Assert.Empty(after.FindAll(".mark-missing"));
        Assert.Equal("+1", after.Find("select").GetAttribute("value"));
        Assert.Equal(["Hoog"], state.SaidOf(filled));
    }

    [Fact]
    public void A_value_the_book_no_longer_has_is_shown_and_counts_as_not_said()
    {
        var state = SmallDesk.OpenWith([Rating], rating: "cijfer");
        var coding = state.Coding("tijd", "weinig tijd");

        var fields = Draw(state, coding with { Marks = coding.Marks.With("cijfer", "9") }, []);

        Assert.Contains("9 (niet meer in het codeboek)", fields.Markup, StringComparison.Ordinal);
        Assert.NotEmpty(fields.FindAll(".mark-missing"));
    }

    [Fact]
    public void A_book_without_dimensions_asks_nothing()
    {
        var state = SmallDesk.OpenWith([]);

        var fields = Draw(state, state.Coding("tijd", "weinig tijd"), []);

        Assert.Empty(fields.FindAll("select"));
        Assert.Empty(state.SaidOf(state.Coding("tijd", "weinig tijd")));
    }

    [Fact]
    public void What_a_colleague_said_can_be_read_and_not_changed()
    {
        var state = SmallDesk.Open();

        var fields = Draw(state, state.Coding("tijd", "weinig tijd"), [], mayChange: false);

        Assert.True(fields.Find("select").HasAttribute("disabled"));
    }

    private IRenderedComponent<MarkFields> Draw(
        DeskState state, Domain.Codings.Coding coding, List<MarkChange> said, bool mayChange = true) =>
        Render<MarkFields>(parameters => parameters
            .Add(part => part.State, state)
            .Add(part => part.Shown, new DeskCoding(coding, "An", mayChange))
            .Add(part => part.MayChange, mayChange)
            .Add(part => part.OnMark, said.Add));
}
