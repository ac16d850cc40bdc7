using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

public sealed class MakeBackupTests
{
    [Fact]
    public async Task While_somebody_codes_each_backup_opens_as_a_folder_with_all_that_was_answered_before()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Ja?", string.Join(' ', Enumerable.Range(1000, 400)));
        var desk = await bench.DeskAsync(owner, slug, "L01");
        using var stop = new CancellationTokenSource();
        var answered = 0;
        var coding = Task.Run(async () =>
        {
            for (var number = 1000; number < 1400 && !stop.IsCancellationRequested; number++)
            {
                var done = await bench.ApplyAsync(owner, desk, "tijd", $"{number}");
                Assert.Null(done.Refusal);
                Interlocked.Increment(ref answered);
            }
        });

        var counts = new List<(int Before, long Copied)>();
        for (var number = 0; number < 4; number++)
        {
            var before = Volatile.Read(ref answered);
            var made = await bench.Get<MakeBackup>()
                .RunAsync(owner, Path.Combine(bench.Folder, $"b{number}.db"), CancellationToken.None);
            counts.Add((before, made.Value.Rows["Codings"]));
        }

        await stop.CancelAsync();
        await coding;
        Assert.All(counts, count => Assert.InRange(count.Copied, count.Before, 400));
        Assert.Empty(Directory.GetFiles(bench.Folder, "*.part"));
    }

    [Fact]
    public async Task A_backup_is_for_its_maker_alone()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var target = Path.Combine(bench.Folder, "b.db");

        await bench.Get<MakeBackup>().RunAsync(owner, target, CancellationToken.None);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target));
        }
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_refused()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var target = Path.Combine(bench.Folder, "geen", "b.db");

        var outcome = await bench.Get<MakeBackup>().RunAsync(owner, target, CancellationToken.None);

        Assert.Equal(new BackupFolderIsMissing(target), outcome.Refusal);
    }
}
