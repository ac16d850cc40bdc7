using System.Buffers.Text;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class ReturnedChangesTests
{
    private static readonly ThemeId First = new(Guid.CreateVersion7());
    private static readonly ThemeId Second = new(Guid.CreateVersion7());
    private static readonly CodingId One = new(Guid.CreateVersion7());
    private static readonly CodingId Two = new(Guid.CreateVersion7());
    private static readonly CodingId Three = new(Guid.CreateVersion7());

    [Theory]
    [InlineData("Ik kom elke dag te laat.", "Ik kom te laat.", "Ik kom (...) te laat.")]
    [InlineData("Ik kom elke dag te laat.", "Ik kom (...) te laat.", "Ik kom (...) te laat.")]
    [InlineData("Ik kom elke dag te laat.", "Elke dag te laat.", "elke dag te laat.")]
    [InlineData("Ik kom elke dag te laat.", "Ik kom elke dag.", "Ik kom elke dag")]
    [InlineData("Ik kom elke dag te laat.", "Ik kom soms te laat.", null)]
    [InlineData("Ik kom elke dag te laat.", "Ik kom elke dag te laat.", null)]
    public void A_shorter_quote_has_a_mark_where_words_are_gone(string said, string now, string? shortened) =>
        Assert.Equal(shortened, ReturnedQuote.Shortened(said, now));

    [Fact]
    public void A_quote_is_found_in_the_theme_it_was_moved_to()
    {
        var left = Document(Message(First), Quote(One), Quote(Two), Message(Second), Quote(Three));

        var changes = ReturnedChanges.Of(
            left, Document(Message(First), Quote(Two), Message(Second), Quote(Three), Quote(One)));

        var moved = Assert.Single(changes);
        Assert.Equal(
            (ReturnedKind.QuoteMoved, (CodingId?)One, (ThemeId?)First, (ThemeId?)Second, (CodingId?)Three),
            (moved.Kind, moved.Coding, moved.Theme, moved.NewTheme, moved.Behind));
    }

    [Fact]
    public void A_deleted_a_repeated_and_a_relabelled_quote_are_each_told_once()
    {
        var left = Document(Message(First), Quote(One), Quote(Two), Quote(Three));

        var changes = ReturnedChanges.Of(left, Document(
            Message(First), Quote(Two), Quote(Two), Quote(Three, label: "(Jan van de balie)")));

        Assert.Equal(
            [
                (ReturnedKind.QuoteDeleted, One), (ReturnedKind.LabelAltered, Three),
                (ReturnedKind.QuoteRepeated, Two),
            ],
            changes.Select(change => (change.Kind, change.Coding!.Value))); // not null: all are quotes
    }

    [Fact]
    public void A_number_in_a_sentence_is_told_as_the_number_and_other_words_as_the_sentence()
    {
        var left = Document(Piece("locked:sample", "Er zijn 12 gesprekken."), Piece("number:sample.N", "12"));

        var number = ReturnedChanges.Of(left, Document(
            Piece("locked:sample", "Er zijn 13 gesprekken."), Piece("number:sample.N", "13")));
        var words = ReturnedChanges.Of(left, Document(
            Piece("locked:sample", "Er waren 12 gesprekken."), Piece("number:sample.N", "12")));

        Assert.Equal([ReturnedKind.NumberAltered], number.Select(change => change.Kind));
        Assert.Equal([ReturnedKind.LockedAltered], words.Select(change => change.Kind));
    }

    [Fact]
    public void A_mark_that_begins_with_its_sentence_still_means_the_number()
    {
        var left = Document(Piece("locked:sample", "Er zijn 12 gesprekken."), Piece("number:sample.N", "12"));
        var same = Document(
            Piece("", "Er zijn 12 gesprekken.") with { IsMark = true }, Piece("", "Er zijn 12") with { IsMark = true });
        var other = Document(
            Piece("", "Er zijn 13 gesprekken.") with { IsMark = true }, Piece("", "Er zijn 13") with { IsMark = true });

        var changed = Assert.Single(ReturnedChanges.Of(left, other));

        Assert.Empty(ReturnedChanges.Of(left, same));
        Assert.Equal((ReturnedKind.NumberAltered, "13"), (changed.Kind, changed.After));
    }

    [Fact]
    public void A_look_that_went_with_the_name_of_the_control_was_not_taken_away_by_an_author()
    {
        var left = Document(Piece("free:Question", "Wat helpt?") with { Markdown = "Wat **helpt**?" });
        var plain = Piece("", "Wat helpt?") with { IsMark = true };

        Assert.Empty(ReturnedChanges.Of(left, Document(plain)));
        Assert.Single(ReturnedChanges.Of(left, Document(plain with { Tag = "free:Question", IsMark = false })));
    }

    [Fact]
    public void Words_that_differ_are_told_from_words_that_stayed()
    {
        var words = WordChanges.Of("een twee drie vier", "een drie vijf vier");

        Assert.Equal(
            [
                new ChangedWords("een", false, false), new ChangedWords("twee", true, false),
                new ChangedWords("drie", false, false), new ChangedWords("vijf", false, true),
                new ChangedWords("vier", false, false),
            ],
            words);
    }

    private static ReturnedDocument Document(params ReturnedPiece[] pieces) => new()
    {
        Pieces = [.. pieces.Select((piece, at) => piece with { Control = at + 1 })],
    };

    private static ReturnedPiece Message(ThemeId theme) =>
        Piece($"free:theme.{Base64Url.EncodeToString(theme.Value.ToByteArray(true))}.message", $"Boodschap {theme}");

    private static ReturnedPiece Quote(CodingId coding, string label = "(werknemer 1)") =>
        Piece($"quote:{coding.Value}", $"“Woorden van {coding.Value}.” {label}");

    private static ReturnedPiece Piece(string tag, string text) => new()
    {
        Tag = tag,
        Control = 0,
        Text = text,
        Markdown = text,
    };
}
