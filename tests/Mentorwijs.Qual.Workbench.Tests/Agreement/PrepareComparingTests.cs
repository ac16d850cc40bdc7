using Mentorwijs.Qual.Workbench.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Agreement;

public sealed class PrepareComparingTests
{
    [Fact]
    public async Task It_goes_through_a_comparison_and_leaves_nothing_behind()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await CodedByThree.StartAsync(bench);
        await using var db = bench.OpenDb();
        var before = await db.Journal.CountAsync();

        await bench.Get<PrepareComparing>().RunAsync(CancellationToken.None);

        Assert.Equal(before, await db.Journal.CountAsync());
        Assert.Equal(2, await db.Rounds.CountAsync());
    }
}
