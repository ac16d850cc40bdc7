using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class QuoteDifferenceTests
{
    private const string Said = "Ja, ik heb daar eigenlijk nooit tijd voor, zeg maar. Mijn baas ziet dat niet.";

    // Words with what makes comparing hard: marks that combine, emoji of several parts, right-to-left, joints, doubles.
    private static readonly string[] Words =
    [
        "tijd", "tijd,", "café", "cafe\u0301", "👩‍👩‍👧", "👍🏽", "שלום", "مرحبا",
        "niet-werkend", "auto's", "2,5", "a", "a.",
        "[naam]", "(...)", "ﬁn", "𐐷𐐷", "e\u0323\u0302",
    ];

    public static Arbitrary<(string[] Words, int[] Fates)> Edits() => Arb.From(
        from words in Gen.Elements(Words).ArrayOf().Where(words => words.Length > 0)
        from fates in Gen.Choose(0, 3).ArrayOf(words.Length)
        select (words, fates));

    [Theory]
    [InlineData("Ja, ik heb daar (...) nooit tijd voor (...).")]
    [InlineData("[I]k heb daar eigenlijk nooit tijd voor")]
    [InlineData("Ja, ik heb daar […] nooit tijd voor, [weet je,] zeg maar. Mijn baas ziet dat niet.")]
    [InlineData("Mijn [leidinggevende] ziet dat niet.")]
    [InlineData("(…) Mijn baas[je] ziet dat niet.")]
    public void Leaving_out_and_clarifying_in_brackets_is_accepted(string edited)
    {
        var difference = QuoteDifference.Of(Said, edited);

        Assert.Equal(edited, Joined(difference.Value, QuotePartKind.Kept, QuotePartKind.Added));
        Assert.Equal(Said, Joined(difference.Value, QuotePartKind.Kept, QuotePartKind.LeftOut));
    }

    [Theory]
    [InlineData("Ja, ik heb daar altijd tijd voor", "altijd")]
    [InlineData("ik had daar echt geen zin in", "had")] // "daar" was said, so the run of unsaid words ends before it
    [InlineData("Mijn baas ziet dat wel degelijk.", "wel degelijk.")]
    [InlineData("Mijn baas ziet dat niet. (...) Ja, ik heb daar", "Ja, ik heb daar")]
    [InlineData("Ik heb daar", "Ik")]
    [InlineData("[Eigenlijk niet", "[Eigenlijk")]
    public void Any_other_word_is_refused_by_name(string edited, string named)
    {
        var refusal = QuoteDifference.Of(Said, edited).Refusal;

        Assert.Equal(new QuoteWordsWereNotSaid(named), refusal);
    }

    [Fact]
    public void Leaving_out_without_a_mark_is_refused_with_the_words_around_it()
    {
        var refusal = QuoteDifference.Of(Said, "ik heb daar nooit tijd voor").Refusal;

        Assert.Equal(new QuoteOmissionIsNotMarked("daar", "nooit"), refusal);
    }

    [Theory]
    [InlineData("Ik werk met niet-werkende mensen", "(...) werkende mensen", "werkende")]
    [InlineData("dat is goedkoop", "dat is goed", "goed")]
    [InlineData("we hadden 2,5 uur", "we hadden (...) 5 uur", "5")]
    [InlineData("pak de auto's maar", "pak de auto", "auto")]
    [InlineData("een cafe\u0301 verderop", "een cafe", "cafe")]
    [InlineData("een familie 👩‍👩‍👧 dus", "een familie 👩", "👩")]
    [InlineData("goed 👍🏽 gedaan", "goed 👍 gedaan", "👍")]
    public void A_word_or_a_sign_is_never_cut_in_two(string said, string edited, string named)
    {
        var refusal = QuoteDifference.Of(QuoteLines.Tidy(said), QuoteLines.Tidy(edited)).Refusal;

        Assert.Equal(named, Assert.IsType<QuoteWordsWereNotSaid>(refusal).Words.Split(' ')[0]);
    }

    [Fact]
    public void Words_are_the_same_however_their_characters_are_composed()
    {
        var difference = QuoteDifference.Of(
            QuoteLines.Tidy("een café\t hier"), QuoteLines.Tidy("een  cafe\u0301 hier"));

        Assert.True(difference.Value.IsNone);
    }

    [Theory]
    [InlineData("(...)")]
    [InlineData("[niets]")]
    [InlineData("(...) .")]
    public void Something_that_was_said_must_be_left(string edited)
    {
        var refusal = QuoteDifference.Of(Said, edited).Refusal;

        Assert.IsType<QuoteHasNoWordsLeft>(refusal);
    }

    [Fact]
    public void Brackets_of_the_source_itself_are_not_taken_for_a_change()
    {
        var difference = QuoteDifference.Of("toen zei [naam] ja (...) goed", "toen zei [naam] ja (...) goed");

        Assert.True(difference.Value.IsNone);
    }

    [Fact]
    public void Two_turns_do_not_become_one_line()
    {
        var refusal = QuoteDifference.Of("Dat kan.\nDat kan niet.", "Dat kan. Dat kan niet.").Refusal;

        Assert.NotNull(refusal);
    }

    [Property(Arbitrary = [typeof(QuoteDifferenceTests)])]
    public bool Whatever_is_left_out_or_clarified_can_be_put_back((string[] Words, int[] Fates) edit)
    {
        var said = QuoteLines.Tidy(string.Join(' ', edit.Words));
        var edited = QuoteLines.Tidy(string.Join(' ', edit.Words.Zip(edit.Fates, (word, fate) => fate switch
        {
            0 => word,
            1 => "(...)",
            2 => $"{word} [toegevoegd]",
            _ => "[vervangen]",
        })));

        var difference = QuoteDifference.Of(said, edited);

        return difference.IsDone
            ? Joined(difference.Value, QuotePartKind.Kept, QuotePartKind.Added) == edited
                && Joined(difference.Value, QuotePartKind.Kept, QuotePartKind.LeftOut) == said
            : difference.Refusal is QuoteHasNoWordsLeft;
    }

    [Property(Arbitrary = [typeof(QuoteDifferenceTests)])]
    public bool A_word_that_was_not_said_is_always_found((string[] Words, int[] Fates) edit)
    {
        var said = QuoteLines.Tidy(string.Join(' ', edit.Words));
        var at = edit.Fates.Sum() % edit.Words.Length;
        var edited = QuoteLines.Tidy(string.Join(' ', [.. edit.Words[..at], "stiekem", .. edit.Words[at..]]));

        var refusal = QuoteDifference.Of(said, edited).Refusal;

        return refusal is QuoteWordsWereNotSaid { Words: var words }
            && words.StartsWith("stiekem", StringComparison.Ordinal);
    }

    private static string Joined(QuoteDifference difference, params QuotePartKind[] kinds) => string.Concat(
        difference.Parts.Where(part => kinds.Contains(part.Kind)).Select(part => part.Text));
}
