using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

public sealed class DatabaseStartupTests
{
    /// <summary>What is left when the program is killed in the midst of a change of shape.</summary>
    private const string LeaveLock =
        """
        CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
        INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 00:00:00+00:00');
        """;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_start_that_was_killed_between_two_shapes_is_finished_by_the_next(int shapes)
    {
        var folder = Directory.CreateTempSubdirectory("mwq-").FullName;
        await MigratePartlyAsync(folder, shapes);

        await using var bench = await TestWorkbench.StartAsync(folder).WaitAsync(TimeSpan.FromSeconds(60));

        var owner = await bench.OwnerAsync();
        var (_, slug) = await bench.ProjectAsync(owner);
        Assert.True((await bench.Get<ProjectQuery>().RunAsync(owner, slug, CancellationToken.None)).IsDone);
    }

    private static async Task MigratePartlyAsync(string folder, int shapes)
    {
        var database = new QualDatabase(DataFolder.Open(folder).Value);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var db = new QualDbContext(QualDatabase.OptionsOn(connection));
        if (shapes > 0)
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().ElementAt(shapes - 1));
        }

        await db.Database.ExecuteSqlRawAsync(LeaveLock);
    }
}
