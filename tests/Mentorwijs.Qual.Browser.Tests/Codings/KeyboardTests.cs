using Mentorwijs.Qual.Browser.Tests.Running;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>A day's work on the desk without a mouse.</summary>
[Collection(DeskCollection.Name)]
public class KeyboardTests(SharedBrowser browser, DeskServer server)
{
    [Fact]
    public async Task The_keys_work_as_soon_as_the_desk_has_started()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.DoneAsync("PageDown", "1");

        Assert.Equal("desk-pane", await desk.FocusedAsync());
        Assert.Single(await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_from_anywhere_on_the_page()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.Page.Locator(".brand").FocusAsync();

        await desk.PressAsync("?");

        await Assertions.Expect(desk.Page.Locator("#desk-keys")).ToBeVisibleAsync();
        await Assertions.Expect(desk.Page.Locator("#desk-keys kbd").GetByText("a–z")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_passage_is_coded_marked_noted_removed_undone_and_redone()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown", "PageDown");
        Assert.Equal("Ik 😊 werk hier graag.", await desk.SelectedAsync());
        await desk.PressAsync("t", "i", "j");
        await Assertions.Expect(desk.Picker).ToBeVisibleAsync();
        await desk.DoneAsync("Enter");
        Assert.Equal(["Tijd"], await desk.StripeNamesAsync());

        await desk.DoneAsync("-");
        Assert.Equal(["− Tijd"], await desk.StripeNamesAsync());
        await desk.DoneAsync("-");
        Assert.Equal(["−− Tijd"], await desk.StripeNamesAsync());
        await desk.DoneAsync("+");
        Assert.Equal(["+ Tijd"], await desk.StripeNamesAsync());
        await desk.DoneAsync("Control+z");

        await desk.PressAsync("Enter");
        await Assertions.Expect(desk.Page.Locator("#desk-memo")).ToBeFocusedAsync();
        await desk.Page.Keyboard.TypeAsync("Of is dit capaciteit?");
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator(".card-memo")).ToHaveTextAsync("Of is dit capaciteit?");
        await Assertions.Expect(desk.Page.Locator("#desk-pane")).ToBeFocusedAsync();

        await desk.DoneAsync("Delete");
        Assert.Empty(await desk.StripeNamesAsync());
        await desk.DoneAsync("Control+z");
        Assert.Equal(["−− Tijd ✎"], await desk.StripeNamesAsync());
        await desk.DoneAsync("Control+y");
        Assert.Empty(await desk.StripeNamesAsync());
        await desk.DoneAsync("Control+z");

        await desk.Page.ReloadAsync();
        await desk.ReadyAsync();
        Assert.Equal(["−− Tijd ✎"], await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task What_is_typed_on_at_once_after_Enter_is_the_note_with_its_digits_and_signs()
    {
        const string note = "Nee, 3 keer - dus. Waarom? (zie 4) + meer!";
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.DoneAsync("PageDown", "1");

        await desk.PressAsync("Enter");
        await desk.Page.Keyboard.TypeAsync(note);

        await Assertions.Expect(desk.Page.Locator("#desk-memo")).ToHaveValueAsync(note);
        await desk.PressAsync("Control+Enter");
        await Assertions.Expect(desk.Page.Locator(".card-memo")).ToHaveTextAsync(note);
        Assert.Single(await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task Of_ten_codings_each_can_be_chosen()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("PageDown", "PageDown");
        await desk.DoneAsync("1", "2", "3", "4", "5", "6", "7", "8", "9", "t", "i", "j", "Enter");

        await desk.PressAsync("Delete");
        await Assertions.Expect(desk.Page.Locator("#coding-choice-list [role=option]")).ToHaveCountAsync(10);
        await desk.DoneAsync("ArrowUp", "Enter");

        await Assertions.Expect(desk.Page.Locator("[data-turn-codes='2']")).ToHaveTextAsync("9 codes");
    }

    [Fact]
    public async Task Who_has_finished_is_told_before_a_code_is_chosen()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.Page.Locator("#desk-finished").ClickAsync();
        await Assertions.Expect(desk.Page.Locator("#desk-finished[aria-pressed=true]")).ToBeVisibleAsync();
        await desk.Page.Locator("#desk-pane").FocusAsync();

        await desk.PressAsync("PageDown", "t");

        await Assertions.Expect(desk.Page.Locator("#desk-alert")).ToContainTextAsync("als afgerond gemarkeerd");
        await Assertions.Expect(desk.Picker).ToBeHiddenAsync();
        await desk.PressAsync("Control+z");
        await Assertions.Expect(desk.Page.Locator("#desk-finished[aria-pressed=false]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task All_of_the_text_is_chosen_and_nothing_beside_it()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync("PageDown", "Control+a");

        var chosen = await desk.SelectedAsync();

        Assert.StartsWith("Hoe gaat het op het werk?", chosen, StringComparison.Ordinal);
        Assert.EndsWith("En de collega's.", chosen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Digits_apply_the_codes_of_the_list_and_a_point_the_last_one_again()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        var key = desk.Page.Locator("kbd", new() { HasText = "2" });
        var second = desk.Page.Locator("[data-code]", new() { Has = key });
        var name = await second.Locator(".code-name").InnerTextAsync();

        await desk.TabToTextAsync();
        await desk.DoneAsync("PageDown", "2");
        await desk.DoneAsync("PageDown", ".");

        Assert.Equal([name, name], await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task Of_several_codings_a_digit_says_which_one_goes()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.DoneAsync("PageDown", "1", "2", "3");
        var before = await desk.StripeNamesAsync();

        await desk.PressAsync("Delete");
        var choice = desk.Page.GetByRole(AriaRole.Group, new() { Name = "Welke codering verwijderen?" });
        await Assertions.Expect(choice).ToBeVisibleAsync();
        await desk.DoneAsync("2");

        Assert.Equal([before[0], before[2]], await desk.StripeNamesAsync());
        Assert.Equal("desk-pane", await desk.FocusedAsync());
    }

    [Fact]
    public async Task A_passage_grows_and_shrinks_by_sentence_and_by_word()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.PressAsync("Control+End", "ArrowDown");
        Assert.Equal("Dat zegt mijn chef ook.", await desk.SelectedAsync());

        await desk.PressAsync("Shift+ArrowDown");
        Assert.Equal("Dat zegt mijn chef ook. En de collega's.", await desk.SelectedAsync());
        await desk.PressAsync("Shift+ArrowUp", "Shift+ArrowUp");
        Assert.Equal("Dat het rooster ruimte laat. Dat zegt mijn chef ook.", await desk.SelectedAsync());
        await desk.PressAsync("Shift+ArrowDown", "Shift+ArrowLeft");
        Assert.Equal("Dat zegt mijn chef", await desk.SelectedAsync());
        await desk.PressAsync("Shift+ArrowRight");
        Assert.StartsWith("Dat zegt mijn chef ook", await desk.SelectedAsync(), StringComparison.Ordinal);
        await desk.PressAsync("ArrowUp", "ArrowRight");
        Assert.Equal("Dat", await desk.SelectedAsync());
    }

    [Fact]
    public async Task Esc_closes_the_picker_and_gives_passage_and_focus_back()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown");
        var passage = await desk.SelectedAsync();

        await desk.PressAsync("/", "g", "e", "Escape");

        await Assertions.Expect(desk.Picker).ToBeHiddenAsync();
        Assert.Equal("desk-pane", await desk.FocusedAsync());
        Assert.Equal(passage, await desk.SelectedAsync());
    }

    [Fact]
    public async Task In_a_field_every_key_is_a_letter()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown");

        await desk.Page.Locator("#desk-seek").FocusAsync();
        await desk.PressAsync("1", ".", "+", "Delete", "?");

        Assert.Equal("1.+?", await desk.Page.Locator("#desk-seek").InputValueAsync());
        Assert.Empty(await desk.StripeNamesAsync());
        await Assertions.Expect(desk.Page.Locator("#desk-keys")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_is_refused_is_told_and_nothing_stays_painted()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.TabToTextAsync();
        await desk.PressAsync("PageDown");

        await desk.PressAsync("#", "T", "i", "j", "d", "Enter");

        await Assertions.Expect(desk.Page.Locator("#desk-alert")).ToContainTextAsync("al een code ‘Tijd’");
        await Assertions.Expect(desk.Page.Locator("#desk-saved[data-state=NotSaved]")).ToBeVisibleAsync();
        Assert.Empty(await desk.StripeNamesAsync());
    }

    [Fact]
    public async Task Where_nothing_is_left_to_redo_that_is_told_and_all_is_saved()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());

        await desk.DoneAsync("Control+y");

        await Assertions.Expect(desk.Page.Locator("#desk-alert")).ToContainTextAsync("niets om opnieuw te doen");
    }

    [Fact]
    public async Task Parts_of_a_sentence_and_answers_are_a_key_away()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync(",", "ArrowDown", "Control+ArrowRight");
        Assert.Equal("👨‍👩‍👧 Thuis helpt mee", await desk.SelectedAsync());

        await desk.PressAsync("Control+ArrowRight");
        Assert.Equal("zegt hij.", await desk.SelectedAsync());
        await desk.PressAsync("Control+ArrowLeft", "Control+Shift+ArrowRight");
        Assert.Equal("👨‍👩‍👧 Thuis helpt mee, zegt hij.", await desk.SelectedAsync());
        await desk.PressAsync("Control+Shift+ArrowLeft");
        Assert.Equal("👨‍👩‍👧 Thuis helpt mee", await desk.SelectedAsync());
        await desk.PressAsync(",");
        Assert.Equal("Dat het rooster ruimte laat.", await desk.SelectedAsync());
        await desk.PressAsync("<");
        Assert.Equal("Ik 😊 werk hier graag.", await desk.SelectedAsync());
    }

    [Fact]
    public async Task A_sign_in_the_list_applies_the_code_with_a_direction_unless_it_is_part_of_a_name()
    {
        var desk = await Desk.OpenAsync(browser, server, server.NextDesk());
        await desk.PressAsync(",", "w", "e", "t", "-");
        Assert.Equal("wet-", await desk.Page.Locator("#code-picker-input").InputValueAsync());
        await desk.PressAsync("Escape");

        await desk.TakesAsync(3, "t", "i", "-");

        Assert.Equal(["− Tijd"], await desk.StripeNamesAsync());
        await desk.DoneAsync("-", "Control+z", "Control+y");
        await Assertions.Expect(desk.Page.Locator("#desk-live"))
            .ToHaveTextAsync("Opnieuw gedaan, opgeslagen: ‘Tijd’ in beurt 2 is nu belemmerend, sterk");
    }
}
