using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>The eyes of the kill test: each kind of loss, brought about by hand, must be seen.</summary>
public sealed class FolderAuditTests(PreparedFolder prepared) : IClassFixture<PreparedFolder>
{
    [Fact]
    public async Task A_folder_with_all_that_was_answered_has_no_fault()
    {
        var folder = prepared.Copy();
        var sent = await CodeAsync(folder);

        var found = await FolderAudit.RunAsync(folder, sent);

        Assert.Empty(found.Faults);
        Assert.Equal(sent.Count, found.Codings);
    }

    [Theory]
    [InlineData("DELETE FROM Codings WHERE rowid = 1", "stands without its coding", "answered command")]
    [InlineData("DELETE FROM Journal WHERE Seq = 4", "stands without its entry", "the chain", "answered command")]
    [InlineData("UPDATE Codings SET Span_Start = Span_Start + 1 WHERE rowid = 2", "stands without its coding")]
    [InlineData("UPDATE Journal SET Changes = replace(Changes, 'span', 'spam') WHERE Seq = 3", "the chain")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM Rounds", "points nowhere")]
    public async Task What_is_gone_or_half_is_seen(string harm, params string[] faults)
    {
        var folder = prepared.Copy();
        var sent = await CodeAsync(folder);
        await HarmAsync(folder, db => db.Database.ExecuteSqlRawAsync(harm));

        var found = await FolderAudit.RunAsync(folder, sent);

        Assert.All(
            faults,
            fault => Assert.Contains(found.Faults, seen => seen.Contains(fault, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_coding_stored_twice_is_seen()
    {
        var folder = prepared.Copy();
        var sent = await CodeAsync(folder);
        await HarmAsync(folder, async db =>
        {
            var coding = await db.Codings.AsNoTracking().FirstAsync();
            db.Add(coding with { Id = Ids.New<CodingId>() });
            return await db.SaveChangesAsync();
        });

        var found = await FolderAudit.RunAsync(folder, sent);

        Assert.Contains(found.Faults, seen => seen.Contains("2 times", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_coding_that_nobody_sent_is_seen()
    {
        var folder = prepared.Copy();
        var sent = await CodeAsync(folder);

        var found = await FolderAudit.RunAsync(folder, [.. sent.Skip(1)]);

        Assert.Contains(found.Faults, seen => seen.StartsWith("nobody sent", StringComparison.Ordinal));
    }

    /// <summary>Codes three passages and says that each was answered.</summary>
    private async Task<IReadOnlyList<SentCoding>> CodeAsync(string folder)
    {
        await using var bench = await OpenWorkbench.StartAsync(folder);
        var owner = await bench.OwnerAsync();
        var opened = await bench.Get<CodingDeskQuery>()
            .RunAsync(owner, prepared.Slug, "open", "L01", CancellationToken.None);
        var desk = opened.Value;
        var code = desk.Codebooks[0].Codes.First(candidate => candidate is { IsAssignable: true, IsRetired: false });
        var sent = new List<SentCoding>();
        for (var start = 0; start < 300; start += 100)
        {
            var command = CommandId.New();
            var place = new CodingPlace(
                desk.ProjectId, desk.Round.Id, desk.Transcript.Id, start, start + 60, desk.Transcript.Revision);
            var outcome = await bench.Get<ApplyCode>().RunAsync(owner, place, code.Id, command, CancellationToken.None);
            var stored = outcome.Value.Stored.Single().Span;
            sent.Add(new SentCoding(command.Value, new TextSpan(stored.Start, stored.End), true, null));
        }

        return sent;
    }

    private static async Task HarmAsync(string folder, Func<QualDbContext, Task<int>> harm)
    {
        var database = new QualDatabase(DataFolder.Open(folder).Value);
        await using var connection = await database.OpenAsync(CancellationToken.None);
        await using var db = new QualDbContext(QualDatabase.OptionsOn(connection));
        await harm(db);
    }
}
