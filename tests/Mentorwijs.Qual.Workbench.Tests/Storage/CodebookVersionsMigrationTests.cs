using System.Text;
using Mentorwijs.Qual.Domain.Codebooks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

public sealed class CodebookVersionsMigrationTests
{
    [Fact]
    public async Task A_book_from_before_versions_were_kept_is_its_own_first_version()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, _) = await bench.ProjectAsync(owner);
        await using var db = bench.OpenDb();
        var migrator = db.GetService<IMigrator>();
        var before = db.Database.GetMigrations()
            .TakeWhile(name => !name.EndsWith("_CodebookVersions", StringComparison.Ordinal)).Last();
        await migrator.MigrateAsync(before);
        await db.Database.ExecuteSqlAsync($"UPDATE Codebooks SET Source = {"# Één {#een}\n"}");

        await migrator.MigrateAsync();

        var book = await db.Codebooks.SingleAsync(one => one.ProjectId == project);
        var version = await db.CodebookVersions.SingleAsync(one => one.CodebookId == book.Id);
        Assert.Equal((1, "1.0.0", owner.Id), (version.Number, version.Version, version.By));
        Assert.Equal("# Één {#een}\n", Encoding.UTF8.GetString(version.Content));
        var round = await db.Rounds.AsNoTracking().SingleAsync();
        Assert.Empty(round.Codebooks);
        Assert.All(await db.Codes.AsNoTracking().ToListAsync(), code => Assert.Equal("", code.Notes));
    }
}
