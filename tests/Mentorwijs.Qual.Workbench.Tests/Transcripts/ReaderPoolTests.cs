using System.Diagnostics;
using System.Text;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Tests;
using Mentorwijs.Qual.Workbench.Transcripts;

namespace Mentorwijs.Qual.Workbench.Tests.Transcripts;

public sealed class ReaderPoolTests : IDisposable
{
    private static readonly byte[] Words = Encoding.UTF8.GetBytes("I: Hoe ging het?\nR: Goed, dank u.");

    private readonly ReaderPool _pool = new();

    [Fact]
    public async Task A_word_file_is_read_in_another_process()
    {
        var outcome = await _pool.ReadAsync("L01.docx", Sample.Transcript("L01.docx"), ReadOptions.Guess, default);

        Assert.Equal(35, outcome.Value.Turns.Count);
        Assert.NotEqual(Environment.ProcessId, Assert.Single(_pool.Idle).Id);
    }

    [Fact]
    public async Task A_reader_stays_warm_for_the_next_file()
    {
        await _pool.ReadAsync("a.txt", Words, ReadOptions.Guess, default);
        var first = Assert.Single(_pool.Idle).Id;

        await _pool.ReadAsync("b.txt", Words, ReadOptions.Guess, default);

        Assert.Equal(first, Assert.Single(_pool.Idle).Id);
    }

    [Fact]
    public async Task A_refusal_comes_through_with_its_values()
    {
        var outcome = await _pool.ReadAsync("x.docx", "%PDF-1.7"u8.ToArray(), ReadOptions.Guess, default);

        Assert.Equal(new FileIsAnotherKind("docx", "pdf"), outcome.Refusal);
    }

    [Fact]
    public async Task A_reader_that_was_killed_is_replaced()
    {
        await _pool.ReadAsync("a.txt", Words, ReadOptions.Guess, default);
        var first = Assert.Single(_pool.Idle).Id;
        using (var process = Process.GetProcessById(first))
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        var outcome = await _pool.ReadAsync("b.txt", Words, ReadOptions.Guess, default);

        Assert.Equal(2, outcome.Value.Turns.Count);
        Assert.NotEqual(first, Assert.Single(_pool.Idle).Id);
    }

    [Fact]
    public async Task Two_readers_at_most_work_at_once()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ =>
            _pool.ReadAsync("L04.docx", Sample.Transcript("L04.docx"), ReadOptions.Guess, default)));

        Assert.All(outcomes, outcome => Assert.Equal(40, outcome.Value.Turns.Count));
        Assert.InRange(_pool.Idle.Count, 1, 2);
    }

    [Fact]
    public async Task A_cancelled_read_ends_its_reader_and_the_next_one_works()
    {
        using var cancelled = new CancellationTokenSource(TimeSpan.FromMilliseconds(20));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            _pool.ReadAsync("a.txt", Words, ReadOptions.Guess, cancelled.Token));

        Assert.Empty(_pool.Idle);
        Assert.True((await _pool.ReadAsync("b.txt", Words, ReadOptions.Guess, default)).IsDone);
    }

    [Fact]
    public async Task A_read_that_takes_too_long_is_refused()
    {
        using var impatient = new ReaderPool(TimeSpan.FromMilliseconds(1));

        var outcome = await impatient.ReadAsync("a.txt", Words, ReadOptions.Guess, default);

        Assert.IsType<ReadTookTooLong>(outcome.Refusal);
        Assert.Empty(impatient.Idle);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_before_it_is_read()
    {
        var use = new ReadTranscript(_pool);
        using var large = new MemoryStream(new byte[ReadLimits.FileBytes + 1]);

        var outcome = await use.RunAsync("a.txt", large, ReadOptions.Guess, default);

        Assert.Equal(new FileTooLarge(50), outcome.Refusal);
        Assert.Empty(_pool.Idle);
    }

    public void Dispose() => _pool.Dispose();
}
