using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Tests.Agreement;

public class AgreementOptionsTests
{
    private const int SentenceSplitterVersion = 1;

    [Theory]
    [InlineData(9)]
    [InlineData(0)]
    [InlineData(-50)]
    [InlineData(101)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void A_share_of_a_sentence_that_cannot_be_is_refused(int percent)
    {
        var chosen = AgreementOptions.Choose(AgreementUnit.Sentences, percent, interviewerTurnsCount: false);

        Assert.Equal(new CoverageOutOfRange(percent, 10), chosen.Refusal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(29)]
    [InlineData(57)]
    [InlineData(100)]
    public void A_chosen_share_is_shown_as_it_was_chosen(int percent)
    {
        var chosen = AgreementOptions.Choose(AgreementUnit.Sentences, percent, interviewerTurnsCount: true).Value;

        Assert.Equal((percent, true), (chosen.CoveragePercent, chosen.InterviewerTurnsCount));
        Assert.Equal(SentenceSplitterVersion, chosen.SplitterVersion);
    }

    [Fact]
    public void Characters_have_no_share_and_no_sentence_rules()
    {
        var chosen = AgreementOptions.Choose(AgreementUnit.Characters, 0, interviewerTurnsCount: false).Value;

        Assert.Equal(AgreementOptions.Default, chosen);
        Assert.Null(chosen.SplitterVersion);
    }
}
