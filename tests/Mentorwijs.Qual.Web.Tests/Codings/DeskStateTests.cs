using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public class DeskStateTests
{
    [Fact]
    public void The_digits_are_the_first_codes_that_can_be_applied()
    {
        var state = SmallDesk.Open();

        Assert.Equal(["tijd", "geld", "steun"], state.Hot.Select(code => code.Slug));
        Assert.Equal(2, state.KeyOf(state.Code("geld")));
        Assert.Equal(0, state.KeyOf(state.Code("middelen")));
    }

    [Fact]
    public void A_pinned_code_stays_on_its_digit_whatever_is_sought_and_the_others_fall_back()
    {
        var state = SmallDesk.Open();

        state.TakePins(new Dictionary<int, CodeId> { [2] = state.Code("steun").Id, [9] = state.Code("middelen").Id });
        state.Filter("geld");

        Assert.Equal([(1, "geld"), (2, "steun")], Digits(state));
        state.Filter("");
        Assert.Equal([(1, "tijd"), (2, "steun"), (3, "geld")], Digits(state));
        Assert.Equal((2, 1), (state.PinOf(state.Code("steun")), state.DigitFor(state.Code("tijd"))));
    }

    [Theory]
    [InlineData("support", "steun")]
    [InlineData("MIDDELEN ge", "geld")]
    [InlineData("collega", "steun")]
    public void The_filter_knows_both_languages_and_the_headings(string sought, string found)
    {
        var state = SmallDesk.Open();

        state.Filter(sought);

        Assert.Equal([found], state.Hot.Select(code => code.Slug));
    }

    [Fact]
    public void A_filter_keeps_the_headings_above_what_it_finds()
    {
        var state = SmallDesk.Open();

        state.Filter("tijd");

        Assert.Equal(
            ["middelen", "tijd"],
            state.Tree.Codes.Where(code => state.Shown.Contains(code.Id)).Select(code => code.Slug));
    }

    [Fact]
    public void An_own_act_is_followed_and_a_fresh_reading_of_the_same_says_nothing_new()
    {
        var state = SmallDesk.Open();
        var coding = state.Coding("tijd", "weinig tijd");

        var stored = state.Follow(new CodingsChanged([coding], []));
        var answer = state.Refresh([new DeskCoding(coding, "Bo", true)]);

        Assert.Equal("weinig tijd", state.QuoteOf(stored.Single().Coding));
        Assert.True(answer.IsEmpty);
    }

    [Fact]
    public void A_colleagues_change_is_told_as_what_differs()
    {
        var state = SmallDesk.Open();
        var (kept, gone) = (state.Coding("tijd", "weinig tijd"), state.Coding("geld", "iedereen"));
        state.Follow(new CodingsChanged([kept, gone], []));
        var added = state.Coding("steun", "Dat zegt");

        var answer = state.Refresh([new DeskCoding(kept, "Bo", true), new DeskCoding(added, "An", false)]);

        Assert.Equal(added.Id.Value, answer.Set.Single().Id);
        Assert.Equal("An", answer.Set.Single().Coder);
        Assert.Equal([gone.Id.Value], answer.Gone);
    }

    [Fact]
    public void What_an_undo_did_in_another_transcript_is_not_shown_here()
    {
        var state = SmallDesk.Open();
        var elsewhere = SmallDesk.Open().Coding("tijd", "weinig tijd");

        Assert.Empty(state.Follow(new CodingsChanged([elsewhere], [])));
        Assert.Empty(state.Codings);
    }

    [Fact]
    public void Looking_at_a_turn_shows_the_codings_that_touch_it()
    {
        var state = SmallDesk.Open();
        state.Follow(new CodingsChanged([state.Coding("tijd", "Hoe gaat"), state.Coding("geld", "iedereen")], []));

        state.Look = new DeskLook([], 2);

        Assert.Equal("iedereen", state.QuoteOf(state.Looked.Single().Coding));
        Assert.Equal(2, state.TurnOf(state.Looked.Single().Coding));
    }

    private static IEnumerable<(int, string)> Digits(DeskState state) =>
        state.Digits.OrderBy(hot => hot.Key).Select(hot => (hot.Key, hot.Value.Slug));

    [Fact]
    public void A_painted_coding_tells_direction_and_strength_but_never_the_note()
    {
        var state = SmallDesk.Open();
        var marks = Marks.Parse("richting=belemmerend;sterkte=sterk");
        var coding = state.Coding("tijd", "weinig tijd") with { Marks = marks, Memo = "geheim" };

        var painted = state.Paint(new DeskCoding(coding, "Bo", true));

        Assert.Equal(("barrier", true, true), (painted.Direction, painted.IsStrong, painted.HasMemo));
        Assert.DoesNotContain("geheim", painted.ToString(), StringComparison.Ordinal);
        Assert.Null(painted.Coder);
    }
}
