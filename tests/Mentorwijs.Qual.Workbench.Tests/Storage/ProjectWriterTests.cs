using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

public sealed class ProjectWriterTests
{
    [Fact]
    public async Task A_command_sent_twice_is_done_once_and_answered_twice()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd voor begeleiding.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var command = CommandId.New();

        var first = await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd", command);
        var again = await bench.ApplyAsync(owner, desk, "tijd", "weinig tijd", command);

        Assert.Equal(first.Value.Stored.Single(), again.Value.Stored.Single());
        Assert.Single((await bench.DeskAsync(owner, slug, "L01")).Codings);
    }

    [Fact]
    public async Task One_that_refuses_or_throws_does_not_take_its_neighbours_along()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Tijd, geld en steun ontbreken.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var writer = bench.Get<ProjectWriter>();

        var good = Enumerable.Range(0, 40)
            .Select(n => bench.ApplyAsync(owner, desk, n % 2 == 0 ? "tijd" : "steun", "Tijd, geld"));
        var refused = Enumerable.Range(0, 10).Select(_ => bench.ApplyAsync(owner, desk, "oud", "steun"));
        var throwing = Enumerable.Range(0, 10).Select(_ => writer.CommitAsync(
            owner, Act.ApplyCode, project, CommandId.New(),
            (work, _) =>
            {
                work.Db.Add(new Project
                {
                    Id = Ids.New<ProjectId>(),
                    Slug = "half",
                    Name = "half",
                    Language = "nl",
                    CreatedAt = work.Now,
                });
                throw new InvalidOperationException("a bug");
            },
            CancellationToken.None)).ToList();
        var outcomes = await Task.WhenAll(good.Concat(refused));

        await Assert.ThrowsAsync<InvalidOperationException>(() => Task.WhenAll(throwing));
        Assert.Equal(40, outcomes.Count(outcome => outcome.IsDone));
        Assert.Equal(10, outcomes.Count(outcome => outcome.Refusal is Domain.Codings.CodeIsRetired));
        Assert.Equal(2, (await bench.DeskAsync(owner, slug, "L01")).Codings.Count);
        await using var db = bench.OpenDb();
        Assert.False(await db.Projects.AnyAsync(candidate => candidate.Slug == "half"));
    }

    [Fact]
    public async Task Somebody_from_elsewhere_is_refused_and_nothing_is_written()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        var (other, _) = await bench.ProjectAsync(owner, "Ander");
        var stranger = await bench.InviteAsync(owner, other, "Vreemd");
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        var desk = await bench.DeskAsync(owner, slug, "L01");

        var applied = await bench.ApplyAsync(stranger, desk, "tijd", "weinig tijd");
        var read = await bench.Get<CodingDeskQuery>().RunAsync(stranger, slug, "open", "L01", CancellationToken.None);

        Assert.IsType<NotAllowed>(applied.Refusal);
        Assert.IsType<ProjectNotFound>(read.Refusal);
        Assert.Empty((await bench.DeskAsync(owner, slug, "L01")).Codings);
    }

    [Fact]
    public async Task The_file_is_durable_private_and_forgets_what_was_removed()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await using var connection = await bench.Get<QualDatabase>().OpenAsync(CancellationToken.None);

        var settings = new[] { "journal_mode", "synchronous", "foreign_keys", "secure_delete", "trusted_schema" }
            .ToDictionary(name => name, name =>
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"PRAGMA {name}";
                return command.ExecuteScalar()!.ToString();
            });

        Assert.Equal("wal", settings["journal_mode"]);
        Assert.Equal("2", settings["synchronous"]);
        Assert.Equal("1", settings["foreign_keys"]);
        Assert.Equal("1", settings["secure_delete"]);
        Assert.Equal("0", settings["trusted_schema"]);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(bench.Folder, "qual.db")));
        }
    }

    [Fact]
    public async Task A_second_program_is_kept_off_the_folder()
    {
        await using var bench = await TestWorkbench.StartAsync();
        using var second = new FolderLock(DataFolder.Open(bench.Folder).Value);

        var outcome = second.Take();

        Assert.IsType<DataFolderIsInUse>(outcome.Refusal);
    }

    [Fact]
    public async Task The_journal_is_a_whole_chain_and_shows_where_it_was_touched()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await bench.TranscriptAsync(owner, project, "L01", "Hoe gaat het?", "Er is te weinig tijd.");
        await bench.ApplyAsync(owner, await bench.DeskAsync(owner, slug, "L01"), "tijd", "weinig tijd");
        var journal = bench.Get<JournalQuery>();

        var whole = await journal.CheckChainAsync(owner, slug, CancellationToken.None);
        await using (var db = bench.OpenDb())
        {
            await db.Database.ExecuteSqlRawAsync(
                "UPDATE Journal SET Changes = replace(Changes, 'imported', 'importef') WHERE Seq = 2");
        }

        var touched = await journal.CheckChainAsync(owner, slug, CancellationToken.None);

        Assert.Null(whole.Value.Seq);
        Assert.Equal(2, touched.Value.Seq);
    }
}
