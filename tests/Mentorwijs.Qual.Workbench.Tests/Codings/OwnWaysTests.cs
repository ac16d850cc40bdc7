using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Codings;

/// <summary>Pins and keys: own to a person, kept on the server.</summary>
public sealed class OwnWaysTests
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    [Fact]
    public async Task A_pin_is_there_on_the_next_desk_of_this_person_and_on_nobody_elses()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var colleague = await bench.InviteAsync(owner, project, "Bo");
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Goed.");
        var (time, support) = await CodesAsync(bench, owner, slug);

        await bench.Get<PinCode>().RunAsync(owner, project, time, 4, Ct);
        await bench.Get<PinCode>().RunAsync(owner, project, support, 9, Ct);

        var pins = (await bench.DeskAsync(owner, slug, "L01")).Pins.OrderBy(pin => pin.Key);
        Assert.Equal([(4, time), (9, support)], pins.Select(pin => (pin.Key, pin.Value)));
        Assert.Empty((await bench.DeskAsync(colleague, slug, "L01")).Pins);
        await using var db = bench.OpenDb();
        Assert.DoesNotContain(await db.Journal.ToListAsync(), entry => entry.Changes.Contains("pin"));
    }

    [Fact]
    public async Task A_code_moves_to_another_digit_takes_the_place_of_the_one_there_and_comes_off()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Goed.");
        var (time, support) = await CodesAsync(bench, owner, slug);
        var pin = bench.Get<PinCode>();
        await pin.RunAsync(owner, project, time, 4, Ct);
        await pin.RunAsync(owner, project, support, 9, Ct);

        var moved = (await pin.RunAsync(owner, project, time, 9, Ct)).Value;
        var off = (await pin.RunAsync(owner, project, time, null, Ct)).Value;

        Assert.Equal([(9, time)], moved.Select(one => (one.Key, one.Value)));
        Assert.Empty(off);
    }

    [Fact]
    public async Task Only_codes_of_the_project_on_the_digits_by_its_coders_can_be_pinned()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var (other, _) = await bench.ProjectAsync(owner, "Ander");
        var reader = await bench.InviteAsync(owner, project, "Lee", Role.Reader);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Goed.");
        var (time, _) = await CodesAsync(bench, owner, slug);
        var pin = bench.Get<PinCode>();

        Assert.IsType<DigitOutOfRange>((await pin.RunAsync(owner, project, time, 0, Ct)).Refusal);
        Assert.IsType<UnknownCode>((await pin.RunAsync(owner, other, time, 1, Ct)).Refusal);
        Assert.IsType<NotAllowed>((await pin.RunAsync(reader, project, time, 1, Ct)).Refusal);
    }

    [Fact]
    public async Task Own_keys_go_with_the_person_and_one_key_has_one_command()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Goed.");
        var keys = bench.Get<ChooseKey>();

        await keys.RunAsync(owner, "remove", "!", Ct);
        await keys.RunAsync(owner, "again", "F8", Ct);
        var taken = await keys.RunAsync(owner, "memo", "!", Ct);
        await keys.RunAsync(owner, "again", null, Ct);

        Assert.Equal(new KeyIsTaken("!"), taken.Refusal);
        Assert.Equal(
            [("remove", "!")], (await bench.DeskAsync(owner, slug, "L01")).Keys.Select(key => (key.Key, key.Value)));
        Assert.Empty((await keys.RunAsync(owner, null, null, Ct)).Value);
    }

    private static async Task<(CodeId Time, CodeId Support)> CodesAsync(
        TestWorkbench bench, Workbench.Actor owner, string slug)
    {
        var tree = CodeTree.Of((await bench.DeskAsync(owner, slug, "L01")).Codebooks);
        return (tree.Find("tijd")!.Id, tree.Find("steun")!.Id); // not null: the small book has them
    }
}
