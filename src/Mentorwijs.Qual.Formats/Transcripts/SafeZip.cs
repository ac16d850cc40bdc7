using System.IO.Compression;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>A zip container from outside: parts by name, counted while they unpack, never put on a disk.</summary>
public sealed class SafeZip : IDisposable
{
    private const long Mb = 1024 * 1024;

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the list of parts and holds it to the limits.</summary>
    internal SafeZip(Stream seekable)
    {
        _zip = new ZipArchive(seekable, ZipArchiveMode.Read, leaveOpen: true);
        if (_zip.Entries.Count > ReadLimits.Parts)
        {
            throw new UnreadableFileException(new TooManyParts(ReadLimits.Parts));
        }

        var declared = 0L;
        foreach (var part in _zip.Entries)
        {
            declared += part.Length;
            if (declared > ReadLimits.DeclaredMb * Mb)
            {
                throw new UnreadableFileException(new UnpacksTooLarge(ReadLimits.DeclaredMb));
            }

            if (!_parts.TryAdd(part.FullName.Replace('\\', '/').TrimStart('/'), part))
            {
                throw new UnreadableFileException(new PartTwice(part.Name));
            }
        }
    }

    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>A part to read from begin to end, or null when it is not there.</summary>
    public Stream? Open(string name)
    {
        if (!_parts.TryGetValue(name, out var part))
        {
            return null;
        }

        if (part.IsEncrypted)
        {
            throw new UnreadableFileException(new FileIsEncrypted());
        }

        return new CountedStream(part.Open(), part.CompressedLength);
    }

    public void Dispose() => _zip.Dispose();

    // Declared sizes can lie, so what really comes out is counted too.
    private sealed class CountedStream(Stream inner, long packed) : Stream
    {
        private const long RatioFrom = 10 * Mb;

        private long _unpacked;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => _unpacked;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override int Read(Span<byte> buffer) => Count(inner.Read(buffer));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            inner.Dispose();
            base.Dispose(disposing);
        }

        private int Count(int read)
        {
            _unpacked += read;
            var isTooMuch = _unpacked > ReadLimits.PartMb * Mb
                || (_unpacked > RatioFrom && _unpacked / Math.Max(1, packed) > ReadLimits.Ratio);
            return isTooMuch ? throw new UnreadableFileException(new UnpacksTooLarge(ReadLimits.PartMb)) : read;
        }
    }
}
