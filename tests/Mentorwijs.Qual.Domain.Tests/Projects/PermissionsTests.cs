using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Tests.Projects;

public sealed class PermissionsTests
{
    [Fact]
    public void The_lead_may_do_everything()
    {
        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Permissions.Allows(Role.Lead, act), $"{act}"));
    }

    [Fact]
    public void A_reader_reads_themes_and_nothing_else()
    {
        Assert.Equal([Act.ReadThemes], Allowed(Role.Reader));
    }

    [Fact]
    public void A_second_coder_may_do_nothing_that_a_coder_may_not()
    {
        Assert.Subset(Allowed(Role.Coder).ToHashSet(), Allowed(Role.SecondCoder).ToHashSet());
    }

    [Theory]
    [InlineData(Act.CreateProject)]
    [InlineData(Act.InvitePerson)]
    [InlineData(Act.ChooseCodebook)]
    [InlineData(Act.StartRound)]
    [InlineData(Act.MoveRound)]
    [InlineData(Act.ChooseLayer)]
    [InlineData(Act.ChooseTemplate)]
    [InlineData(Act.OverruleCheck)]
    [InlineData(Act.SwitchAgreement)]
    public void What_sets_the_study_is_for_the_lead_alone(Act act)
    {
        var roles = Enum.GetValues<Role>().Where(role => Permissions.Allows(role, act));

        Assert.Equal([Role.Lead], roles);
    }

    [Theory]
    [InlineData(Act.ImportTranscript)]
    [InlineData(Act.ReadJournal)]
    [InlineData(Act.WriteTheme)]
    [InlineData(Act.ExportChapter)]
    public void A_second_coder_codes_and_does_not_see_the_whole(Act act)
    {
        Assert.False(Permissions.Allows(Role.SecondCoder, act));
    }

    [Fact]
    public void Every_role_stands_in_the_table()
    {
        Assert.All(Enum.GetValues<Role>(), role => Assert.NotEmpty(Allowed(role)));
    }

    private static IEnumerable<Act> Allowed(Role role) =>
        Enum.GetValues<Act>().Where(act => Permissions.Allows(role, act));
}
