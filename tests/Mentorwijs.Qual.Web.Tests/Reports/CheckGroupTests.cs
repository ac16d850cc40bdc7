using AngleSharp.Dom;
using Bunit;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Web.Reports;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Web.Tests.Reports;

public sealed class CheckGroupTests : WebBench
{
    private static readonly ExportCheck Asked = Check("a");

    private readonly List<(IReadOnlyList<string> Keys, string Reason)> _answers = [];

    [Fact]
    public void A_reason_is_given_for_what_is_chosen_and_all_is_chosen_at_first()
    {
        var part = Open(mayAnswer: true, Asked, Check("b"));

        part.FindAll("li input")[1].Change(false);
        part.Find("form input.form-control").Change("Afgesproken.");
        part.Find("form").Submit();

        var (keys, reason) = Assert.Single(_answers);
        Assert.Equal([Asked.Key], keys);
        Assert.Equal("Afgesproken.", reason);
    }

    [Fact]
    public void Who_may_not_answer_sees_who_may_and_no_form()
    {
        var part = Open(mayAnswer: false, Asked);

        Assert.Empty(part.FindAll("form, li input"));
        Assert.Contains("projectleider", part.Markup, StringComparison.Ordinal);
        Assert.Contains("Woorden van a", part.Find("q").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_is_shown_with_who_gave_it()
    {
        var part = Open(mayAnswer: true, Asked with { IsAnswered = true });

        Assert.Contains("Omdat het mag", part.Find(".given").TextContent, StringComparison.Ordinal);
        Assert.Empty(part.FindAll("form"));
    }

    [Fact]
    public void What_was_changed_outside_is_shown_on_the_words_that_were_there()
    {
        var change = new ReturnedChange(ReturnedKind.FreeAltered, "free:Question", "Wat helpt?", "Wat helpt nu?")
        {
            Number = 1,
            Lost = [LostLook.Underline],
        };

        var line = Render<ReturnedLineItem>(parameters => parameters
            .Add(part => part.Change, change)
            .Add(part => part.Themes, new Dictionary<ThemeId, string>())
            .Add(part => part.MayTake, true)
            .Add(part => part.IsChosen, true));

        Assert.Equal(["helpt?"], line.FindAll("del").Select(gone => gone.TextContent));
        Assert.Equal(["helpt nu?"], line.FindAll("ins").Select(now => now.TextContent));
        Assert.Contains("onderstreping", line.Find(".lost").TextContent, StringComparison.Ordinal);
    }

    private static ExportCheck Check(string name) => new(
        CheckKind.ConsentNotKnown, name, new CodingId(Guid.CreateVersion7()), "Tijd")
    {
        Words = $"Woorden van {name}",
        Label = "(werknemer 1)",
    };

    private IRenderedComponent<CheckGroup> Open(bool mayAnswer, params ExportCheck[] checks) =>
        Render<CheckGroup>(parameters => parameters
            .Add(part => part.Project, "proef")
            .Add(part => part.Kind, CheckKind.ConsentNotKnown)
            .Add(part => part.Checks, checks)
            .Add(part => part.Answers, new Dictionary<string, GivenReason>
            {
                [Asked.Key] = new("Omdat het mag", "Noor", DateTimeOffset.UnixEpoch),
            })
            .Add(part => part.MayAnswer, mayAnswer)
            .Add(part => part.OnAnswer, (keys, reason) =>
            {
                _answers.Add((keys, reason));
                return Task.FromResult<Refusal?>(null);
            })
            .Add(part => part.OnTakeBack, _ => Task.CompletedTask));
}
