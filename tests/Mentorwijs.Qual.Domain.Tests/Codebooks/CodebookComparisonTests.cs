using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Codebooks;

public sealed class CodebookComparisonTests
{
    [Fact]
    public void A_book_does_not_differ_from_itself()
    {
        var book = Book(Code("a"), Code("b", "a"), Code("c"));

        Assert.True(CodebookComparison.Of(book, book).IsEmpty);
    }

    [Fact]
    public void Added_and_removed_codes_are_told_by_their_slug()
    {
        var changes = CodebookComparison.Of(Book(Code("a"), Code("b")), Book(Code("a"), Code("c")));

        Assert.Equal("c", Assert.Single(changes.Of(CodeChangeKind.Added)).Slug);
        Assert.Equal("b", Assert.Single(changes.Of(CodeChangeKind.Removed)).Slug);
        Assert.Equal(2, changes.Codes.Count);
    }

    [Fact]
    public void A_changed_definition_stands_before_and_after_in_its_language()
    {
        var before = Code("a") with { Definition = new LocalText("Oud.", "Same.") };
        var after = before with { Definition = new LocalText("Nieuw.", "Same.") };

        var change = Assert.Single(CodebookComparison.Of(Book(before), Book(after)).Codes);

        Assert.Equal([CodeChangeKind.Changed], change.Kinds);
        Assert.Equal([new FieldChange(CodeField.Definition, "nl", "Oud.", "Nieuw.")], change.Fields);
    }

    [Fact]
    public void One_code_that_changes_place_is_the_only_one_that_moved()
    {
        var before = Book(Code("a"), Code("b"), Code("c"), Code("d"), Code("e"));
        var after = Book(Code("e"), Code("a"), Code("b"), Code("c"), Code("d"));

        var moved = CodebookComparison.Of(before, after).Of(CodeChangeKind.Moved);

        Assert.Equal(["e"], moved.Select(change => change.Slug));
    }

    [Fact]
    public void A_code_under_another_heading_moved_and_names_both()
    {
        var before = Book(Code("a"), Code("b"), Code("c", "a"));
        var after = Book(Code("a"), Code("b"), Code("c", "b"));

        var change = Assert.Single(CodebookComparison.Of(before, after).Codes);

        Assert.Equal([CodeChangeKind.Moved], change.Kinds);
        Assert.Equal([new FieldChange(CodeField.Parent, "nl", "Naam a", "Naam b")], change.Fields);
    }

    [Fact]
    public void A_new_code_between_others_moves_none_of_them()
    {
        var changes = CodebookComparison.Of(Book(Code("a"), Code("b")), Book(Code("a"), Code("n"), Code("b")));

        Assert.Empty(changes.Of(CodeChangeKind.Moved));
        Assert.Single(changes.Codes);
    }

    [Fact]
    public void Retiring_is_told_apart_from_other_changes_and_can_be_taken_back()
    {
        var retired = Code("a") with { IsRetired = true, ReplacedBy = "b" };

        var away = Assert.Single(CodebookComparison.Of(Book(Code("a")), Book(retired)).Codes);
        var back = Assert.Single(CodebookComparison.Of(Book(retired), Book(Code("a"))).Codes);

        Assert.Equal([CodeChangeKind.Changed, CodeChangeKind.Retired], away.Kinds);
        Assert.Equal([new FieldChange(CodeField.ReplacedBy, null, "", "b")], away.Fields);
        Assert.Contains(CodeChangeKind.Revived, back.Kinds);
    }

    [Fact]
    public void What_the_program_does_not_use_is_compared_all_the_same()
    {
        var change = Assert.Single(
            CodebookComparison.Of(Book(Code("a")), Book(Code("a") with { Others = ["Herkomst: MIDI 1"] })).Codes);

        Assert.Equal([new FieldChange(CodeField.Others, null, "", "Herkomst: MIDI 1")], change.Fields);
    }

    [Fact]
    public void Another_value_of_a_dimension_is_a_change_of_the_book()
    {
        var changes = CodebookComparison.Of(
            Book() with { Dimensions = [Dimension("sterk")] },
            Book() with { Dimensions = [Dimension("sterk", "zwak")] });

        Assert.Equal([BookField.Dimensions], changes.Book);
        Assert.True(CodebookComparison.Of(
            Book() with { Dimensions = [Dimension("sterk")] },
            Book() with { Dimensions = [Dimension("sterk")] }).IsEmpty);
    }

    [Theory]
    [InlineData("0.1.0", "0.1.1")]
    [InlineData("0.9.0", "0.10.0")]
    [InlineData("1.0.0-rc.1", "1.0.0")]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.11")]
    public void The_newer_version_is_the_one_semantic_versioning_says(string older, string newer)
    {
        Assert.True(SemanticVersions.Compare(older, newer) < 0);
        Assert.True(SemanticVersions.Compare(newer, older) > 0);
    }

    [Fact]
    public void What_stands_behind_a_plus_makes_no_version_newer() =>
        Assert.Equal(0, SemanticVersions.Compare("1.0.0+maandag", "1.0.0+dinsdag"));

    private static Dimension Dimension(params string[] values) =>
        new("sterkte", LocalText.Empty, [.. values.Select(value => new DimensionValue(value, LocalText.Empty))]);

    private static CodebookDraft Book(params CodeDraft[] codes) => new()
    {
        Slug = "boek",
        Version = "1.0.0",
        Language = "nl",
        Title = LocalText.Empty,
        Codes = codes,
        Source = "",
    };

    private static CodeDraft Code(string slug, string? parent = null) => new()
    {
        Slug = slug,
        ParentSlug = parent,
        Level = parent is null ? 1 : 2,
        Name = new LocalText($"Naam {slug}", null),
        Line = 1,
    };
}
