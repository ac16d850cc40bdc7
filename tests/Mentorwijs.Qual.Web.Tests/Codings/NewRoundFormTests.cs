using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Web.Codings;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;

namespace Mentorwijs.Qual.Web.Tests.Codings;

public sealed class NewRoundFormTests
{
    private static readonly MemberView Anouk = new(new PersonId(Guid.CreateVersion7()), "Anouk", Role.Lead);
    private static readonly MemberView Bram = new(new PersonId(Guid.CreateVersion7()), "Bram", Role.Coder);
    private static readonly TranscriptId First = new(Guid.CreateVersion7());
    private static readonly TranscriptId Second = new(Guid.CreateVersion7());
    private static readonly BlindRoundForm Choices = new([Anouk, Bram], [Named(First, "L01"), Named(Second, "L02")], 0);

    private readonly NewRoundForm _form = new();

    [Fact]
    public void The_order_of_the_coders_is_that_of_the_places_and_nobody_is_offered_twice()
    {
        _form.ChooseCoder(1, Anouk.Id.Value.ToString());
        _form.ChooseCoder(0, Bram.Id.Value.ToString());

        Assert.Equal([Bram.Id, Anouk.Id], _form.ChosenCoders);
        Assert.Equal([Bram], _form.OfferedAt(0, Choices));
    }

    [Fact]
    public void All_is_all_or_nothing()
    {
        _form.Toggle(First);

        _form.ToggleAll(Choices);
        Assert.True(_form.HasAll(Choices));

        _form.ToggleAll(Choices);
        Assert.Empty(_form.ChosenTranscripts);
    }

    [Fact]
    public void What_somebody_began_to_code_meanwhile_is_no_longer_chosen()
    {
        _form.ToggleAll(Choices);

        _form.KeepPossible(Choices with { Transcripts = [Named(Second, "L02")] });

        Assert.Equal([Second], _form.ChosenTranscripts);
    }

    [Fact]
    public void Another_round_is_another_command_with_the_same_coders()
    {
        _form.ChooseCoder(0, Anouk.Id.Value.ToString());
        var before = _form.Command;

        _form.StartAnew();

        Assert.NotEqual(before, _form.Command);
        Assert.Equal([Anouk.Id], _form.ChosenCoders);
    }

    [Fact]
    public void A_drawn_plan_holds_what_was_shown_and_only_traits_that_tell_transcripts_apart()
    {
        var choices = Choices with
        {
            Transcripts = [Named(First, "L01", "noord"), Named(Second, "L02", "zuid")],
        };
        (_form.IsDrawn, _form.Amount, _form.Seed) = (true, 50, 7);
        _form.ToggleTrait("region");

        var plan = _form.Plan(choices).Value;

        Assert.Equal(["region"], _form.OfferedTraits(choices));
        Assert.Equal(_form.Draw(choices).Value.Transcripts, plan.Transcripts);
        Assert.Equal((7, 1), (plan.Draw!.Seed, plan.Transcripts.Count));
        Assert.Equal(["region"], plan.Draw.Traits);
    }

    [Fact]
    public void What_cannot_be_read_is_refused_in_words_of_its_own()
    {
        _form.IsDrawn = true;

        _form.Amount = null;
        Assert.IsType<SharePercentOutOfRange>(_form.Plan(Choices).Refusal);

        (_form.Amount, _form.Seed) = (20, null);
        Assert.IsType<SeedIsMissing>(_form.Plan(Choices).Refusal);
    }

    [Fact]
    public void A_repeat_round_is_about_one_coder_and_what_that_coder_coded()
    {
        var choices = Choices with
        {
            CodedEarlier = new Dictionary<PersonId, IReadOnlyList<DrawCandidate>>
            {
                [Bram.Id] = [Named(Second, "L02")],
            },
        };
        _form.ChooseCoder(0, Bram.Id.Value.ToString());
        _form.ChooseCoder(1, Anouk.Id.Value.ToString());

        _form.ChooseKind(RoundKind.Repeat);

        Assert.Equal([Bram.Id], _form.ChosenCoders);
        Assert.Equal([Bram], _form.OfferedAt(0, choices));
        Assert.Equal([Second], _form.Candidates(choices).Select(one => one.Id));
        var plan = _form.Plan(choices).Value;
        Assert.Equal((RoundKind.Repeat, 1), (plan.Kind, plan.Transcripts.Count));
    }

    private static DrawCandidate Named(TranscriptId id, string name, string region = "noord") =>
        new(id, name, new Dictionary<string, string> { ["perspective"] = "leidinggevende", ["region"] = region });
}
