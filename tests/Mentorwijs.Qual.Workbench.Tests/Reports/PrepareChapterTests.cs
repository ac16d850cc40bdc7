using Mentorwijs.Qual.Workbench.Reports;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

public sealed class PrepareChapterTests
{
    [Fact]
    public async Task It_writes_a_chapter_to_nowhere_and_leaves_nothing_behind()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        await bench.ProjectAsync(owner);
        await using var db = bench.OpenDb();
        var before = await db.Journal.CountAsync();

        await bench.Get<PrepareChapter>().RunAsync(CancellationToken.None);

        Assert.Equal(before, await db.Journal.CountAsync());
        Assert.Equal(0, await db.Themes.CountAsync());
        Assert.Equal(1, await db.Projects.CountAsync());
    }
}
