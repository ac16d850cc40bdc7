using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Tests.Reports;

namespace Mentorwijs.Qual.Domain.Tests.Analysis;

public class GuideRulesTests
{
    private readonly SmallStudy _study = new();

    [Fact]
    public void A_guide_is_tidied()
    {
        var code = _study.Code("tijd");
        var stranger = new CodeId(Guid.CreateVersion7());
        var guide = Guide(" 2.0 ") with
        {
            Note = "  ",
            Topics = [new(" Hoe? ", [code.Id, code.Id, stranger]), new("  ", [])],
        };

        var tidy = Check(guide).Value;

        Assert.Equal(("2.0", null), (tidy.Version, tidy.Note));
        var topic = Assert.Single(tidy.Topics);
        Assert.Equal("Hoe?", topic.Question);
        Assert.Equal([code.Id], topic.Codes);
    }

    [Fact]
    public void Versions_are_there_and_differ()
    {
        Assert.IsType<GuideVersionIsMissing>(Check(Guide("  ")).Refusal);
        Assert.Equal(new GuideVersionIsTaken("2.0-B"), Check(Guide("2.0-B"), Guide("2.0-b")).Refusal);
        Assert.IsType<GuideTextIsTooLong>(Check(Guide(new string('1', 41))).Refusal);
    }

    [Fact]
    public void A_guide_may_be_stored_again_under_its_own_version()
    {
        var guide = Guide("2.0");

        Assert.True(Check(guide, guide).IsDone);
    }

    [Fact]
    public void Codes_need_a_question()
    {
        var code = _study.Code("tijd");

        Assert.IsType<QuestionIsMissing>(Check(Guide("1") with { Topics = [new(" ", [code.Id])] }).Refusal);
        Assert.IsType<GuideTextIsTooLong>(
            Check(Guide("1") with { Topics = [new(new string('x', 501), [])] }).Refusal);
        Assert.IsType<TooManyQuestions>(
            Check(Guide("1") with { Topics = [.. Enumerable.Repeat(new GuideTopic("x", []), 201)] }).Refusal);
    }

    private Outcome<InterviewGuide> Check(InterviewGuide guide, params InterviewGuide[] others) =>
        GuideRules.Check(guide, new CodeTree(_study.Codes), others);

    private static InterviewGuide Guide(string version) =>
        new() { Id = new GuideId(Guid.CreateVersion7()), ProjectId = SmallStudy.Project, Version = version };
}
