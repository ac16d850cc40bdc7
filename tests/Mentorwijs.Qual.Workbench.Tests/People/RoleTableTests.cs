using System.Reflection;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Agreement;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.People;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>Nobody acts beyond the role: every way in is tried by everybody.</summary>
public sealed class RoleTableTests(RoleWorld world) : IClassFixture<RoleWorld>
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    public static TheoryData<string, string> Cells()
    {
        var cells = new TheoryData<string, string>();
        foreach (var row in RoleTable.Rows)
        {
            foreach (var person in RoleTable.People)
            {
                cells.Add(row.Way, person);
            }
        }

        return cells;
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task Each_does_what_the_role_covers_and_no_more(string way, string person)
    {
        var row = RoleTable.Rows.Single(candidate => candidate.Way == way);

        var refusal = await row.Try(world, world.People[person]);

        switch (row.CellOf(person))
        {
            case '+':
                Assert.Null(refusal);
                break;
            case '-':
                Assert.IsType<NotAllowed>(refusal);
                break;
            case '0':
                Assert.IsType<ProjectNotFound>(refusal);
                break;
            default:
                Assert.Fail($"{way} says nothing for {person}");
                break;
        }
    }

    [Fact]
    public void Every_way_into_the_workbench_has_its_row()
    {
        var ways = WorkbenchServices.UseCases
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                .Where(method => typeof(Task).IsAssignableFrom(method.ReturnType))
                .Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet();
        var rows = RoleTable.Rows.Select(row => row.Way).Concat(WaysWithoutRole.All.Keys).ToHashSet();

        Assert.Empty(ways.Except(rows));
        Assert.Empty(rows.Except(ways));
    }

    [Fact]
    public async Task The_list_of_projects_holds_ones_own_only()
    {
        var list = world.Get<ProjectListQuery>();

        var ofOther = await list.RunAsync(world.People["OtherProject"], Ct);
        var ofReader = await list.RunAsync(world.People["Reader"], Ct);

        Assert.DoesNotContain(ofOther, project => project.Id == world.Project);
        Assert.Contains(ofOther, project => project.Id == world.OtherProject);
        Assert.DoesNotContain(ofReader, project => project.Id == world.OtherProject);
    }

    /// <summary>The lead of one project, by the id of that project, aims at what lies in another.</summary>
    [Theory]
    [InlineData("apply")]
    [InlineData("remove coding")]
    [InlineData("mark coding")]
    [InlineData("code in vivo")]
    [InlineData("star coding")]
    [InlineData("doubt coding")]
    [InlineData("move coding")]
    [InlineData("memo")]
    [InlineData("finish")]
    [InlineData("start round")]
    [InlineData("move round")]
    [InlineData("change due date")]
    [InlineData("decide")]
    [InlineData("rewrite theme")]
    [InlineData("remove theme")]
    [InlineData("renew address")]
    [InlineData("change role")]
    [InlineData("remove person")]
    public async Task Under_ones_own_project_nothing_of_another_is_reached(string what)
    {
        var thief = world.People["OtherProject"];

        var refusal = await AimAsync(what, thief, world.OtherProject);

        Assert.NotNull(refusal);
    }

    private async Task<Refusal?> AimAsync(string what, Actor who, ProjectId own)
    {
        var theirs = await world.PlaceAsync(world.Lead);
        var round = await world.RoundAsync("ronde-2");
        var coder = world.People["Coder"].Id;
        return what switch
        {
            "apply" => await RoleTable.RefusalOf(world.Get<ApplyCode>().RunAsync(
                who, theirs with { Project = own }, await world.CodeAsync("steun"), CommandId.New(), Ct)),
            "remove coding" => await RoleTable.RefusalOf(world.Get<RemoveCoding>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), CommandId.New(), Ct)),
            "mark coding" => await RoleTable.RefusalOf(world.Get<MarkCoding>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), "richting", "gemengd", CommandId.New(), Ct)),
            "code in vivo" => await RoleTable.RefusalOf(world.Get<CodeInVivo>().RunAsync(
                who, await world.PlaceAsync(world.Lead) with { Project = own }, "Woorden", CommandId.New(), Ct)),
            "star coding" => await RoleTable.RefusalOf(world.Get<StarCoding>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), 2, CommandId.New(), Ct)),
            "doubt coding" => await RoleTable.RefusalOf(world.Get<DoubtCoding>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), true, CommandId.New(), Ct)),
            "move coding" => await RoleTable.RefusalOf(world.Get<MoveCoding>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), 0, 4, 1, CommandId.New(), Ct)),
            "memo" => await RoleTable.RefusalOf(world.Get<WriteMemo>().RunAsync(
                who, own, await world.CodingOfAsync(world.Lead), "x", CommandId.New(), Ct)),
            "finish" => await RoleTable.RefusalOf(world.Get<FinishTranscript>().RunAsync(
                who, own, theirs.Round, theirs.Transcript, true, CommandId.New(), Ct)),
            "start round" => await RoleTable.RefusalOf(world.Get<StartBlindRound>().RunAsync(
                who, own, "Ronde", [who.Id, coder], [theirs.Transcript], CommandId.New(), Ct)),
            "move round" => await RoleTable.RefusalOf(world.Get<MoveRound>().RunAsync(
                who, own, round, RoundPhase.Comparing, CommandId.New(), Ct)),
            "change due date" => await RoleTable.RefusalOf(world.Get<ChangeDueDate>().RunAsync(
                who, own, round, null, CommandId.New(), Ct)),
            "decide" => await RoleTable.RefusalOf(world.Get<ResolveDisagreement>().RunAsync(
                who, own, round, await RoleTable.PairAsync(world), Decision.First, null, null,
                CommandId.New(), Ct)),
            "rewrite theme" => await RewriteAsync(who, own),
            "remove theme" => await RoleTable.RefusalOf(world.Get<SaveTheme>().RemoveAsync(
                who, own, (await world.ThemeAsync()).Id, CommandId.New(), Ct)),
            "renew address" => await RoleTable.RefusalOf(world.Get<InvitePerson>().RenewAsync(
                who, own, coder, CommandId.New(), Ct)),
            "change role" => await RoleTable.RefusalOf(world.Get<ChangeMember>().RunAsync(
                who, own, coder, Role.Reader, CommandId.New(), Ct)),
            "remove person" => await RoleTable.RefusalOf(world.Get<ChangeMember>().RemoveAsync(
                who, own, coder, CommandId.New(), Ct)),
            _ => throw new InvalidOperationException(what),
        };
    }

    private async Task<Refusal?> RewriteAsync(Actor who, ProjectId own)
    {
        var theme = await world.ThemeAsync();
        return await RoleTable.RefusalOf(world.Get<SaveTheme>().RunAsync(
            who, own, theme, theme with { Title = "Weggehaald" }, CommandId.New(), Ct));
    }
}
