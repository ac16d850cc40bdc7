using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Codings;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Tests.Agreement;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Storage;

/// <summary>What is read column by column is what EF reads.</summary>
public sealed class RoundRowsTests
{
    [Fact]
    public async Task Codings_are_the_same_to_the_last_property()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var coded = await CodedByThree.StartAsync(bench);
        await using var db = bench.OpenDb();
        var round = await db.Rounds.AsNoTracking().SingleAsync(one => one.Slug == CodedByThree.Round);
        var one = await db.Codings.FirstAsync(coding => coding.RoundId == round.Id);
        db.Remove(one);
        db.Add(one with
        {
            Id = Ids.New<CodingId>(),
            Marks = Marks.None.With("richting", "gemengd").With("sterkte", "2"),
            Stars = 2,
            IsUncertain = true,
            Memo = "Een notitie; met “tekens” én 🙂.",
        });
        db.Add(one with
        {
            Id = Ids.New<CodingId>(),
            Source = CodingSource.Consensus,
            ResolutionId = Ids.New<ResolutionId>(),
        });
        await db.SaveChangesAsync();

        var read = await RoundRows.CodingsAsync(
            db, round.Id, round.Transcripts, CodingSource.Coder, CancellationToken.None);

        var all = await RoundRows.CodingsAsync(db, [round.Id], round.Transcripts, CancellationToken.None);

        var stored = await db.Codings.AsNoTracking().Where(coding => coding.RoundId == round.Id).ToListAsync();
        Assert.Equal(7, stored.Count);
        Assert.Equal(stored.OrderBy(coding => coding.Id.Value), all.OrderBy(coding => coding.Id.Value));
        var expected = await db.Codings.AsNoTracking()
            .Where(coding => coding.RoundId == round.Id && coding.Source == CodingSource.Coder).ToListAsync();
        Assert.Equal(6, expected.Count);
        Assert.Equal(expected.OrderBy(coding => coding.Id.Value), read.OrderBy(coding => coding.Id.Value));
        Assert.Equal(
            coded.Coders.Select(coder => coder.Id).ToHashSet(), read.Select(coding => coding.CoderId).ToHashSet());
    }

    [Fact]
    public async Task Turns_are_the_same_with_who_speaks()
    {
        await using var bench = await TestWorkbench.StartAsync();
        await CodedByThree.StartAsync(bench);
        await using var db = bench.OpenDb();
        var transcripts = await db.Transcripts.AsNoTracking()
            .Include(transcript => transcript.Turns.OrderBy(turn => turn.Ordinal))
            .Include(transcript => transcript.Speakers)
            .ToListAsync();

        var read = await RoundRows.TurnsAsync(
            db, [.. transcripts.Select(transcript => transcript.Id)], CancellationToken.None);

        Assert.All(transcripts, transcript => Assert.Equal(
            transcript.Turns.Select(turn => new SpokenTurn(
                turn.Span, transcript.Speakers.Single(speaker => speaker.Id == turn.SpeakerId))),
            read[transcript.Id]));
        Assert.Equal([true, false], read[transcripts[0].Id].Select(turn => turn.IsInterviewer));
    }
}
