using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

/// <summary>What the panels send to the browser for an act: what changed, and no more.</summary>
public sealed class DeskPanelsTests : BunitContext
{
    private readonly DeskState _state = SmallDesk.Open();

    public DeskPanelsTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Services.AddLogging().AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public async Task An_act_counts_its_code_and_leaves_the_lines_of_the_others_alone()
    {
        var panel = Render<CodePanel>(parameters => parameters
            .Add(part => part.State, _state)
            .Add(part => part.OnSought, _ => { })
            .Add(part => part.OnRead, _ => { }));
        var lines = panel.FindComponents<CodeBranch>().ToDictionary(line => line.Instance.Branch.Slug);

        await panel.InvokeAsync(() => _state.Follow(new CodingsChanged([_state.Coding("tijd", "weinig tijd")], [])));
        panel.Render();

        Assert.Equal("1", panel.Find(".code-count").TextContent);
        Assert.Equal("1", lines["tijd"].Find(".code-count").TextContent);
        Assert.Equal(1, lines["geld"].RenderCount);
    }

    [Fact]
    public async Task A_code_that_is_read_and_a_narrower_tree_are_drawn()
    {
        var panel = Render<CodePanel>(parameters => parameters
            .Add(part => part.State, _state)
            .Add(part => part.OnSought, sought => _state.Filter(sought))
            .Add(part => part.OnRead, (Code code) => _state.Read = code));

        await panel.InvokeAsync(() => _state.Read = _state.Code("geld"));
        panel.Render();
        var read = panel.Find("[aria-current=true] .code-name").TextContent;
        await panel.InvokeAsync(() => _state.Filter("steun"));
        panel.Render();

        Assert.Equal("Geld", read);
        Assert.Equal("Steun van collega's", Assert.Single(panel.FindAll(".code-name")).TextContent);
    }

    [Fact]
    public async Task Beside_a_new_card_the_others_stay_as_they_are_and_stars_reach_the_desk()
    {
        var stars = new List<int>();
        var (first, second) = (_state.Coding("tijd", "weinig tijd"), _state.Coding("geld", "weinig"));
        _state.Follow(new CodingsChanged([first], []));
        _state.Look = new DeskLook([first.Id.Value, second.Id.Value], null);
        var inspector = Render<CodingInspector>(parameters => parameters
            .Add(part => part.State, _state)
            .Add(part => part.OnMemo, _ => { })
            .Add(part => part.OnMemoSaved, _ => { })
            .Add(part => part.OnMark, _ => { })
            .Add(part => part.OnSay, _ => { })
            .Add(part => part.OnStar, wanted => stars.Add(wanted.Stars))
            .Add(part => part.OnRemove, _ => { }));
        var card = inspector.FindComponent<CodingCard>();

        await inspector.InvokeAsync(() => _state.Follow(new CodingsChanged([second], [])));
        inspector.Render(parameters => parameters.Add(part => part.State, _state));
        inspector.FindAll("button.star")[1].Click();

        Assert.Equal(2, inspector.FindAll(".coding-card").Count);
        Assert.Equal(1, card.RenderCount);
        Assert.Equal([2], stars);
    }

    [Fact]
    public void A_fresh_reading_of_what_is_shown_draws_nothing()
    {
        var coding = _state.Coding("tijd", "weinig tijd");
        _state.Follow(new CodingsChanged([coding], []));
        var before = _state.Version;

        _state.Refresh([new DeskCoding(coding, "Bo", true)]);
        var same = _state.Version;
        _state.Refresh([new DeskCoding(coding with { Stars = 2 }, "Bo", true)]);

        Assert.Equal(before, same);
        Assert.NotEqual(before, _state.Version);
    }
}
