using Mentorwijs.Qual.Formats.Codebooks;

namespace Mentorwijs.Qual.Formats.Tests.Codebooks;

public class RuleEditTests
{
    private const string Book =
        "---\nformat: mentorwijs-codebook/1\nid: klein\nversion: 1.2.3\nlanguage: nl\nown: stays\n---\n\n"
        + "Een inleiding.\n\n# Tijd {#tijd}\n\n- **Naam en:** Time\n- **Niet nl:** Oud.\n- **Eigen veld:** blijft\n\n"
        + "Een notitie.\n\n# Geld {#geld}\n\n- **Naam en:** Money\n";

    [Fact]
    public void A_rule_is_replaced_per_language_and_everything_else_stays()
    {
        var text = RuleEdit.Change(
            Book, "tijd", Rules(("nl", "Nieuw,\nzie [#geld]."), ("en", "New, see [#geld].")), "Waarom.").Value;

        Assert.Contains("version: 1.3.0\n", text, StringComparison.Ordinal);
        Assert.Contains("own: stays\n", text, StringComparison.Ordinal);
        Assert.Contains("- **Niet nl:** Nieuw, zie [#geld].\n- **Niet en:** New, see [#geld].\n", text,
            StringComparison.Ordinal);
        Assert.Contains("- **Eigen veld:** blijft\n\nEen notitie.\n\nWaarom.\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Oud.", text, StringComparison.Ordinal);
        Assert.DoesNotContain(CodebookMarkdown.Read(text).Value.Problems, problem => problem.Code != "CB022");
    }

    [Fact]
    public void A_code_without_rule_or_note_gets_both()
    {
        var text = RuleEdit.Change(Book, "geld", Rules(("nl", "Zie [#tijd].")), "# Na ronde 1").Value;

        var draft = CodebookMarkdown.Read(text).Value.Codes.Single(code => code.Slug == "geld");
        Assert.Equal(("Zie [#tijd].", null), (draft.Exclude.Nl, draft.Exclude.En));
        Assert.Equal("Na ronde 1", draft.Notes.Trim());
        Assert.Equal(["tijd"], draft.Links);
    }

    [Fact]
    public void An_empty_rule_goes_and_no_note_adds_none()
    {
        var text = RuleEdit.Change(Book, "tijd", Rules(("nl", " ")), "  ").Value;

        var draft = CodebookMarkdown.Read(text).Value.Codes.Single(code => code.Slug == "tijd");
        Assert.True(draft.Exclude.IsEmpty);
        Assert.Equal("Een notitie.", draft.Notes.Trim());
    }

    [Fact]
    public void A_code_that_is_gone_leaves_the_file_as_it_is() =>
        Assert.Equal(Book, RuleEdit.Change(Book, "weg", Rules(("nl", "x")), "x").Value);

    [Fact]
    public void Both_rules_of_a_code_change_in_one_version()
    {
        var text = RuleEdit.Change(
            Book, "tijd",
            [new RuleWords(FieldKind.Include, "nl", "Als tijd ontbreekt."), .. Rules(("nl", "Nieuw."))], "").Value;

        var draft = CodebookMarkdown.Read(text).Value.Codes.Single(code => code.Slug == "tijd");
        Assert.Equal(("Als tijd ontbreekt.", "Nieuw."), (draft.Include.Nl, draft.Exclude.Nl));
        Assert.Contains("version: 1.3.0\n", text, StringComparison.Ordinal);
        Assert.Contains("- **Wel nl:** Als tijd ontbreekt.\n", text, StringComparison.Ordinal);
    }

    private static IReadOnlyList<RuleWords> Rules(params (string Language, string Words)[] rules) =>
        [.. rules.Select(rule => new RuleWords(FieldKind.Exclude, rule.Language, rule.Words))];
}
