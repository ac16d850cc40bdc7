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
    private static readonly BlindRoundForm Choices = new([Anouk, Bram], [(First, "L01"), (Second, "L02")], 0);

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

        _form.KeepPossible(Choices with { Transcripts = [(Second, "L02")] });

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
}
