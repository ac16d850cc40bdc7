using System.Globalization;
using Bunit;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed class RoundCardTests : BunitContext
{
    private static readonly PersonId Anouk = new(Guid.CreateVersion7());
    private static readonly PersonId Bram = new(Guid.CreateVersion7());
    private static readonly TranscriptId Transcript = new(Guid.CreateVersion7());

    public RoundCardTests()
    {
        Services.AddLocalization().AddLogging();
        JSInterop.Mode = JSRuntimeMode.Loose;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl");
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nl-NL");
    }

    [Fact]
    public void A_blind_round_shows_its_phase_its_coders_in_order_and_their_marks()
    {
        var card = Draw(RoundPhase.Independent, finishedByAnouk: 1);

        Assert.Equal("Blind coderen", card.Find("[aria-current=step]").TextContent.Trim());
        Assert.Equal(["A", "B"], card.FindAll("li b").Select(letter => letter.TextContent));
        Assert.Contains("1 van 1 klaar", card.Markup, StringComparison.Ordinal);
        Assert.Contains("Nog open: 1 transcripten", card.Markup, StringComparison.Ordinal);
        Assert.Empty(card.FindAll("button.btn-primary"));
    }

    [Fact]
    public void Whoever_codes_in_it_opens_its_transcripts_by_name()
    {
        var card = Draw(RoundPhase.Independent, name: "L 01/é");

        var link = Assert.Single(card.FindAll("a"));
        Assert.Equal("/projects/proef/rounds/ronde-1/transcripts/L%2001%2F%C3%A9", link.GetAttribute("href"));
    }

    [Fact]
    public void A_lead_who_does_not_code_in_it_opens_nothing_while_it_is_blind()
    {
        var lead = new PersonId(Guid.CreateVersion7());

        Assert.Empty(Draw(RoundPhase.Independent, viewer: lead).FindAll("a"));
        Assert.Equal(3, Draw(RoundPhase.Comparing, viewer: lead).FindAll("a").Count);
    }

    [Theory]
    [InlineData(RoundPhase.Independent, 0)]
    [InlineData(RoundPhase.Comparing, 1)]
    [InlineData(RoundPhase.Closed, 1)]
    public void Agreement_can_be_looked_at_from_comparing_on(RoundPhase phase, int links) =>
        Assert.Equal(links, Draw(phase).FindAll("a[href$='/rounds/ronde-1/agreement']").Count);

    [Fact]
    public void What_is_coded_again_elsewhere_is_named_without_a_way_to_it()
    {
        var card = Draw(
            RoundPhase.Comparing,
            seen: view => view with { ShutToAsker = new HashSet<TranscriptId> { Transcript } });

        Assert.Empty(card.FindAll(".round-transcripts a"));
        Assert.Contains("L01 hier dicht", card.Find(".round-transcripts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_figures_it_leads_to_the_differences_alone()
    {
        var card = Draw(RoundPhase.Comparing, seen: view => view with { IsOff = true });

        var link = Assert.Single(card.FindAll(".round-card-foot a"));
        Assert.EndsWith("/rounds/ronde-1/differences", link.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_round_leads_to_what_was_decided() =>
        Assert.Single(Draw(RoundPhase.Closed).FindAll("a[href$='/rounds/ronde-1/outcomes']"));

    [Fact]
    public void It_moves_on_after_a_question_only_and_tells_the_phase_that_was_seen()
    {
        var steps = new List<RoundStep>();
        var card = Draw(RoundPhase.Independent, finishedByAnouk: 1, finishedByBram: 1, moved: steps.Add);

        Press(card, "Vergelijken beginnen");
        Assert.Empty(steps);
        Assert.Contains("geen weg terug", card.Find("dialog").TextContent, StringComparison.Ordinal);
        card.FindAll("dialog button").Single(button => button.TextContent == "Vergelijken beginnen").Click();

        Assert.Equal(RoundPhase.Independent, Assert.Single(steps).From);
    }

    [Fact]
    public void Somebody_who_may_not_move_it_is_offered_no_step() =>
        Assert.DoesNotContain(
            "Ronde sluiten", Draw(RoundPhase.Comparing, mayMove: false).Markup, StringComparison.Ordinal);

    private static void Press(IRenderedComponent<RoundCard> card, string text) =>
        card.FindAll("button").First(button => button.TextContent == text).Click();

    private IRenderedComponent<RoundCard> Draw(
        RoundPhase phase,
        int finishedByAnouk = 0,
        int finishedByBram = 0,
        string name = "L01",
        PersonId? viewer = null,
        bool mayMove = true,
        Action<RoundStep>? moved = null,
        Func<RoundView, RoundView>? seen = null)
    {
        var round = new CodingRound
        {
            Id = new RoundId(Guid.CreateVersion7()),
            ProjectId = new ProjectId(Guid.CreateVersion7()),
            Slug = "ronde-1",
            Name = "Ronde 1",
            Phase = phase,
            Coders = [Anouk, Bram],
            Transcripts = [Transcript],
            StartedAt = DateTimeOffset.UnixEpoch,
        };
        var view = new RoundView(
            round,
            [new RoundCoder(Anouk, "Anouk", finishedByAnouk), new RoundCoder(Bram, "Bram", finishedByBram)],
            [(Transcript, name)]);
        return Render<RoundCard>(parameters => parameters
            .Add(card => card.View, seen?.Invoke(view) ?? view)
            .Add(card => card.Project, "proef")
            .Add(card => card.Viewer, viewer ?? Anouk)
            .Add(card => card.MayMove, mayMove)
            .Add(card => card.MaySeeAgreement, true)
            .Add(card => card.OnMove, EventCallback.Factory.Create<RoundStep>(this, moved ?? (_ => { }))));
    }
}
