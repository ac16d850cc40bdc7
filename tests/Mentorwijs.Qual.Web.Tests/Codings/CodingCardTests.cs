using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed class CodingCardTests : BunitContext
{
    public CodingCardTests()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        Services.AddLogging().AddLocalization();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void An_own_coding_shows_code_passage_and_a_button_for_each_direction()
    {
        var said = new List<Direction>();

        var card = Draw(SmallDesk.Open(), isMine: true, said);
        card.FindAll("button.direction").Single(button => button.TextContent.Contains("Belemmerend")).Click();

        Assert.Equal("Tijd", card.Find("h2").TextContent);
        Assert.Equal("weinig tijd", card.Find("blockquote").TextContent);
        Assert.Equal([Direction.Barrier], said);
    }

    [Fact]
    public void A_colleagues_coding_has_a_name_and_nothing_to_change()
    {
        var card = Draw(SmallDesk.Open(), isMine: false, []);

        Assert.Contains("An", card.Find(".card-coder").TextContent, StringComparison.Ordinal);
        Assert.All(card.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void Stars_and_doubt_are_said_on_the_card_and_changed_on_ones_own()
    {
        var (stars, doubts) = (new List<int>(), new List<bool>());
        var coding = SmallDesk.Open().Coding("tijd", "weinig tijd") with { Stars = 2, IsUncertain = true };

        var own = DrawSigns(mayChange: true);
        own.FindAll("button.star")[2].Click();
        own.FindAll("button.star")[1].Click();
        own.Find("button.doubt").Click();

        Assert.Equal([3, 0], stars);
        Assert.Equal([false], doubts);
        Assert.Equal(2, own.FindAll("button.star[aria-pressed=true]").Count);
        Assert.Contains("2 sterren", DrawSigns(mayChange: false).Markup, StringComparison.Ordinal);
        Assert.Contains("Niet zeker", DrawSigns(mayChange: false).Markup, StringComparison.Ordinal);

        IRenderedComponent<CodingSigns> DrawSigns(bool mayChange) => Render<CodingSigns>(parameters => parameters
            .Add(part => part.Shown, new DeskCoding(coding, "An", mayChange))
            .Add(part => part.CodeName, "Tijd")
            .Add(part => part.MayChange, mayChange)
            .Add(part => part.OnStar, stars.Add)
            .Add(part => part.OnDoubt, doubts.Add));
    }

    [Fact]
    public void On_a_desk_that_stands_still_there_is_nothing_to_change()
    {
        var card = Draw(SmallDesk.Open(whyReadOnly: new RoundIsNotForCoding("Ronde 1")), isMine: true, []);

        Assert.All(card.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
    }

    [Fact]
    public void A_note_is_kept_with_Ctrl_Enter_and_left_with_Esc()
    {
        var saved = new List<MemoDraft?>();
        var draft = new MemoDraft(new CodingId(Guid.CreateVersion7()), "eerst");
        var form = Render<MemoForm>(parameters => parameters
            .Add(part => part.Memo, draft)
            .Add(part => part.CodeName, "Tijd")
            .Add(part => part.OnSaved, saved.Add));

        form.Find("textarea").Input("later");
        form.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Enter", CtrlKey = true });
        form.Find("textarea").KeyDown(new KeyboardEventArgs { Key = "Escape" });

        Assert.Equal([draft, null], saved);
        Assert.Equal("later", draft.Text);
        Assert.Equal("Memo bij Tijd", form.Find("label").TextContent);
    }

    private IRenderedComponent<CodingCard> Draw(DeskState state, bool isMine, List<Direction> said)
    {
        var coding = new DeskCoding(state.Coding("tijd", "weinig tijd"), "An", isMine);
        return Render<CodingCard>(parameters => parameters
            .Add(part => part.State, state)
            .Add(part => part.Shown, coding)
            .Add(part => part.OnMemo, _ => { })
            .Add(part => part.OnMemoSaved, _ => { })
            .Add(part => part.OnMark, wanted => said.Add(wanted.Direction))
            .Add(part => part.OnRemove, _ => { }));
    }
}
