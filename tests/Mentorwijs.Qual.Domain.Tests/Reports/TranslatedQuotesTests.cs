using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class TranslatedQuotesTests
{
    private static readonly PersonId Anna = new(Guid.CreateVersion7());
    private static readonly PersonId Bo = new(Guid.CreateVersion7());

    private readonly SmallStudy _study = new();

    [Fact]
    public void A_checked_translation_is_printed_in_the_other_language_with_what_was_said_behind()
    {
        var (source, id) = Source(quote => quote with { CheckedBy = Bo });

        var english = Build(source, "en");

        var quote = QuoteIn(english);
        Assert.Equal(("no time", (string?)null), (quote.Text, quote.Marker));
        var table = english.Sections.Single(section => section.Key == "translations").Blocks
            .OfType<TableBlock>().Single();
        Assert.Equal("geen (...) tijd", table.Rows.Single().Cells[1]);
        Assert.Equal("Anna; checked by Bo", table.Rows.Single().Cells[3]);
        Assert.Equal(id, quote.CodingId);
    }

    [Fact]
    public void In_the_language_that_was_spoken_the_edited_words_are_printed_and_nothing_is_translated()
    {
        var (source, _) = Source(quote => quote with { CheckedBy = Bo });

        var dutch = Build(source, "nl");

        Assert.Equal("geen (...) tijd", QuoteIn(dutch).Text);
        Assert.DoesNotContain(dutch.Sections, section => section.Key == "translations");
    }

    [Fact]
    public void An_unchecked_translation_is_marked_and_counted_before_the_report_leaves()
    {
        var (source, _) = Source(quote => quote);
        var texts = new ChapterTexts("en", ReportTemplates.In("en"));

        var english = ChapterBuilder.Build(source, texts);

        Assert.Equal("[to be filled in: have this translation checked]", QuoteIn(english).Marker);
        var check = ReportChecks.Of(english, source, texts).Single(one => one.Key == "Unchecked");
        Assert.Equal(CheckState.Look, check.State);
        Assert.Equal(["no time (professional)"], check.Places);
    }

    [Fact]
    public void A_translation_of_words_that_changed_is_not_a_checked_one()
    {
        var (source, _) = Source(quote => quote with { Original = "geen echt tijd", CheckedBy = Bo });

        Assert.NotNull(QuoteIn(Build(source, "en")).Marker);
    }

    [Fact]
    public void Words_that_no_longer_fit_are_not_printed_in_any_language()
    {
        var (source, _) = Source(quote => quote with { Original = "geen uren", Text = "uren", CheckedBy = Bo });

        Assert.All(["nl", "en"], language => Assert.DoesNotContain(
            Build(source, language).Sections.SelectMany(section => section.Blocks), block => block is QuoteBlock));
    }

    private (ChapterSource Source, CodingId Id) Source(Func<EditedQuote, EditedQuote> change)
    {
        var time = _study.Code("tijd");
        _study.Ask("leidinggevende");
        var talk = _study.Hold(("leidinggevende 1", "geen enkele tijd, echt niet"));
        var coding = _study.Mark(time, talk, "geen enkele tijd");
        var edited = new EditedQuote
        {
            ProjectId = SmallStudy.Project,
            CodingId = coding.Id,
            Original = "geen enkele tijd",
            Text = "geen (...) tijd",
            Translation = "no time",
            TranslatedBy = Anna,
        };
        var source = _study.Source(SmallStudy.Theme("Tijd", time) with { Quotes = [coding.Id] }) with
        {
            QuoteEdits = new QuoteEdits([change(edited)], "interviewer", "iemand anders"),
            Names = new Dictionary<PersonId, string> { [Anna] = "Anna", [Bo] = "Bo" },
        };
        return (source, coding.Id);
    }

    private static QuoteBlock QuoteIn(Chapter chapter) =>
        chapter.Sections.SelectMany(section => section.Blocks).OfType<QuoteBlock>().Single();

    private static Chapter Build(ChapterSource source, string language) =>
        ChapterBuilder.Build(source, new ChapterTexts(language, ReportTemplates.In(language)));
}
