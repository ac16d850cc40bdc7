using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Reports;

public sealed class QuoteRulesTests
{
    private static readonly PersonId Anna = new(Guid.CreateVersion7());
    private static readonly PersonId Bo = new(Guid.CreateVersion7());

    [Fact]
    public void A_translation_is_checked_by_somebody_else_than_who_made_it()
    {
        var quote = QuoteRules.Translate(Quote(), "I never have time.", Anna, DateTimeOffset.UnixEpoch).Value;

        var own = QuoteRules.Check(quote, true, Anna, DateTimeOffset.UnixEpoch);
        var others = QuoteRules.Check(quote, true, Bo, DateTimeOffset.UnixEpoch);

        Assert.IsType<TranslationNeedsAnotherPerson>(own.Refusal);
        Assert.Equal((Anna, Bo), (others.Value.TranslatedBy, others.Value.CheckedBy));
    }

    [Fact]
    public void A_translation_is_unchecked_again_when_either_text_changes()
    {
        var quote = QuoteRules.Translate(Quote(), "I never have time.", Anna, DateTimeOffset.UnixEpoch).Value;
        var right = QuoteRules.Check(quote, true, Bo, DateTimeOffset.UnixEpoch).Value;

        var shortened = QuoteRules.Edit(right, "Ik heb nooit tijd.", "Ik heb nooit (...)").Value;
        var reworded = QuoteRules.Translate(right, "I have no time.", Bo, DateTimeOffset.UnixEpoch).Value;
        var same = QuoteRules.Edit(right, "Ik heb nooit tijd.", " Ik  heb nooit tijd.").Value;

        Assert.Null(shortened.CheckedBy);
        Assert.Equal("I never have time.", shortened.Translation);
        Assert.Equal((Bo, (PersonId?)null), (reworded.TranslatedBy, reworded.CheckedBy));
        Assert.Equal(Bo, same.CheckedBy);
    }

    [Fact]
    public void Without_a_translation_there_is_nothing_to_check()
    {
        var none = QuoteRules.Translate(Quote(), "  ", Anna, DateTimeOffset.UnixEpoch).Value;

        var check = QuoteRules.Check(none, true, Bo, DateTimeOffset.UnixEpoch);

        Assert.True(none.IsNothing);
        Assert.IsType<TranslationIsMissing>(check.Refusal);
    }

    private static EditedQuote Quote() => new()
    {
        ProjectId = SmallStudy.Project,
        CodingId = new CodingId(Guid.CreateVersion7()),
        Original = "Ik heb nooit tijd.",
        Text = "Ik heb nooit tijd.",
    };
}
