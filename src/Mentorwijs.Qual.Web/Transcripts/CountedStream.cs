namespace Mentorwijs.Qual.Web.Transcripts;

/// <summary>A stream that tells how much of it has been read.</summary>
/// <param name="inner">Owned: disposed with this one.</param>
/// <param name="size">Bytes expected.</param>
/// <param name="onPercent">Called with each new whole percent, so at most a hundred times.</param>
internal sealed class CountedStream(Stream inner, long size, Action<int> onPercent) : Stream
{
    private long _read;
    private int _percent;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => size;

    public override long Position
    {
        get => _read;
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var count = await inner.ReadAsync(buffer, cancellationToken);
        Count(count);
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        Count(read);
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Count(int bytes)
    {
        _read += bytes;
        var percent = size == 0 ? 100 : (int)Math.Min(100, _read * 100 / size);
        if (percent > _percent)
        {
            _percent = percent;
            onPercent(percent);
        }
    }
}
