using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

/// <summary>What the one writer does when the disk, a caller, a page or the whole program stops halfway.</summary>
public sealed class WriteQueueTests
{
    [Fact]
    public async Task A_commit_that_fails_is_told_to_all_of_its_group_and_stores_nothing()
    {
        await using var study = await WriteStudy.StartAsync();
        var letGo = await study.HoldAsync();
        var group = study.CodeAll();

        // SQLite refuses COMMIT itself for this row: the check was put off until then
        var poison = study.Writer.SaveAsync(
            async (db, ct) =>
            {
                await db.Database.ExecuteSqlAsync($"PRAGMA defer_foreign_keys = ON", ct);
                db.Add(new Member { ProjectId = study.Project, PersonId = Ids.New<PersonId>(), Role = Role.Coder });
                return true;
            },
            CancellationToken.None);
        letGo.SetResult();

        foreach (var caller in group.Append<Task>(poison))
        {
            await Assert.ThrowsAsync<SqliteException>(() => caller);
        }

        Assert.Equal((0, 0), await study.StoredAsync());
        Assert.True((await study.CodeAsync("geld")).IsDone);
        Assert.Equal((1, 1), await study.StoredAsync());
        Assert.True(await study.IsChainWholeAsync());
    }

    [Fact]
    public async Task A_full_disk_leaves_nothing_half_and_the_writer_goes_on_when_there_is_room()
    {
        await using var study = await WriteStudy.StartAsync();
        var longText = string.Concat(Enumerable.Repeat("Er is meer nodig dan hier past. ", 10_000));
        await study.FillDiskAsync();

        var full = await Assert.ThrowsAnyAsync<Exception>(
            () => study.Bench.TranscriptAsync(study.Owner, study.Project, "L02", "Vertel eens.", longText));

        const int SqliteFull = 13;
        Assert.Equal(SqliteFull, ((SqliteException)full.GetBaseException()).SqliteErrorCode);
        await study.MakeRoomAsync();
        Assert.True((await study.CodeAsync("geld")).IsDone);
        await study.Bench.TranscriptAsync(study.Owner, study.Project, "L02", "Vertel eens.", longText);
        Assert.True(await study.IsChainWholeAsync());
    }

    [Fact]
    public async Task A_caller_who_gives_up_leaves_a_whole_coding_or_none()
    {
        await using var study = await WriteStudy.StartAsync();
        var letGo = await study.HoldAsync();
        using var givesUp = new CancellationTokenSource();
        var waiting = study.CodeAsync("geld", givesUp.Token);

        await givesUp.CancelAsync();
        var late = study.CodeAsync("steun", givesUp.Token);
        letGo.SetResult();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => late);
        Assert.True((await waiting).IsDone);
        Assert.Equal((1, 1), await study.StoredAsync());
    }

    [Fact]
    public async Task Stopping_answers_all_who_wait_and_takes_nobody_more()
    {
        await using var study = await WriteStudy.StartAsync();
        var letGo = await study.HoldAsync();
        var waiting = study.CodeAll();

        var stopping = study.Bench.Get<WriteQueue>().StopAsync(CancellationToken.None);
        var late = study.CodeAsync("geld");
        letGo.SetResult();
        await stopping;
        var outcomes = await Task.WhenAll(waiting);

        Assert.All(outcomes, outcome => Assert.True(outcome.IsDone));
        await Assert.ThrowsAnyAsync<Exception>(() => late);
        Assert.Equal((waiting.Count, waiting.Count), await study.StoredAsync());
    }

    [Fact]
    public async Task A_page_that_cannot_be_told_does_not_stop_the_writer()
    {
        await using var study = await WriteStudy.StartAsync();
        using var broken = study.Bench.Feed.Subscribe(
            study.Project, study.Owner.Id, _ => throw new ObjectDisposedException("page"));

        var first = await study.CodeAsync("geld");
        var second = await study.CodeAsync("steun").WaitAsync(TimeSpan.FromSeconds(30)); // a dead writer never answers

        Assert.True(first.IsDone && second.IsDone);
        Assert.Equal((2, 2), await study.StoredAsync());
    }
}
