using System.Collections.Concurrent;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Reader;

namespace Mentorwijs.Qual.Workbench.Transcripts;

/// <summary>At most two Readers for all users; foreign bytes are parsed there and never here.</summary>
internal sealed class ReaderPool(TimeSpan limit) : IDisposable
{
    private const int MostReaders = 2;

    private readonly SemaphoreSlim _places = new(MostReaders);
    private readonly ConcurrentBag<ReaderProcess> _idle = [];
    private bool _isDisposed;

    public ReaderPool()
        : this(TimeSpan.FromSeconds(ReadLimits.Seconds))
    {
    }

    /// <summary>Readers that wait for a file; for tests.</summary>
    internal IReadOnlyCollection<ReaderProcess> Idle => _idle;

    /// <summary>Reads one file; a Reader that stops, breaks off or takes too long is replaced.</summary>
    public Task<Outcome<TranscriptDraft>> ReadAsync(
        string fileName, ReadOnlyMemory<byte> content, ReadOptions options, CancellationToken ct) =>
        ReadAsync(new ReaderHead(fileName, options), content, reply => reply.ToOutcome(), ct);

    /// <summary>The same of a document of ours that came back.</summary>
    public Task<Outcome<ReturnedDocument>> ReadReturnedAsync(ReadOnlyMemory<byte> content, CancellationToken ct) =>
        ReadAsync(
            new ReaderHead("", new ReadOptions()) { IsReturned = true }, content, reply => reply.ToReturned(), ct);

    private async Task<Outcome<T>> ReadAsync<T>(
        ReaderHead head, ReadOnlyMemory<byte> content, Func<ReaderReply, Outcome<T>> open, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        await _places.WaitAsync(ct);
        try
        {
            return await ReadInPlaceAsync(head, content, open, ct);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        while (_idle.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private async Task<Outcome<T>> ReadInPlaceAsync<T>(
        ReaderHead head, ReadOnlyMemory<byte> content, Func<ReaderReply, Outcome<T>> open, CancellationToken ct)
    {
        using var timed = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timed.CancelAfter(limit);
        var reader = Take();
        try
        {
            var outcome = open(await reader.ReadAsync(head, content, timed.Token));
            GiveBack(reader);
            return outcome;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            reader.Dispose();
            return new ReadTookTooLong((int)limit.TotalSeconds);
        }
        catch (Exception broken) when (broken is IOException or InvalidDataException)
        {
            reader.Dispose();
            return new ReaderStopped();
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private ReaderProcess Take()
    {
        while (_idle.TryTake(out var reader))
        {
            if (reader.IsUsable)
            {
                return reader;
            }

            reader.Dispose();
        }

        return ReaderProcess.Start();
    }

    private void GiveBack(ReaderProcess reader)
    {
        if (reader.IsUsable && !_isDisposed)
        {
            _idle.Add(reader);
        }
        else
        {
            reader.Dispose();
        }
    }
}
