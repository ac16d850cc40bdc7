using System.Buffers.Binary;
using System.Text.Json;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Reader;

/// <summary>Requests and replies as frames: a length of four bytes (little endian), then that many bytes.</summary>
/// <remarks>A request is two frames, head and content; a reply is one.</remarks>
public static class ReaderFrames
{
    private const int LengthBytes = 4;

    // A file name and a few options; longer is no request of ours.
    private const int LongestHead = 64 * 1024;

    // The longest text as JSON, with six bytes for a letter in the worst case and room for the rest.
    private const int LongestReply = (6 * ReadLimits.TextCharacters) + (4 * 1024 * 1024);

    /// <summary>The next request; null when the pipe is closed between two requests.</summary>
    public static ReaderRequest? ReadRequest(Stream pipe)
    {
        if (ReadFrame(pipe, LongestHead) is not { } head)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(head, ReaderJson.Default.ReaderHead) is { } said
                && ReadFrame(pipe, ReadLimits.FileBytes) is { } content
                    ? new ReaderRequest(said, content)
                    : throw new InvalidDataException("Half a request");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("Not a request", broken);
        }
    }

    public static void WriteReply(Stream pipe, ReaderReply reply)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(reply, ReaderJson.Default.ReaderReply);
        pipe.Write(Length(json.Length));
        pipe.Write(json);
        pipe.Flush();
    }

    public static async Task WriteRequestAsync(
        Stream pipe, ReaderHead head, ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(head, ReaderJson.Default.ReaderHead);
        await pipe.WriteAsync(Length(json.Length), ct);
        await pipe.WriteAsync(json, ct);
        await pipe.WriteAsync(Length(content.Length), ct);
        await pipe.WriteAsync(content, ct);
        await pipe.FlushAsync(ct);
    }

    /// <summary>The answer; a pipe that ends or holds something else throws (the Reader is gone or spoilt).</summary>
    public static async Task<ReaderReply> ReadReplyAsync(Stream pipe, CancellationToken ct)
    {
        var length = new byte[LengthBytes];
        await pipe.ReadExactlyAsync(length, ct);
        var json = new byte[Checked(length, LongestReply)];
        await pipe.ReadExactlyAsync(json, ct);
        try
        {
            return JsonSerializer.Deserialize(json, ReaderJson.Default.ReaderReply)
                ?? throw new InvalidDataException("An empty reply");
        }
        catch (JsonException broken)
        {
            throw new InvalidDataException("Not a reply", broken);
        }
    }

    private static byte[]? ReadFrame(Stream pipe, int longest)
    {
        var length = new byte[LengthBytes];
        var read = pipe.ReadAtLeast(length, LengthBytes, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        if (read < LengthBytes)
        {
            throw new InvalidDataException("Half a length");
        }

        var frame = new byte[Checked(length, longest)];
        return pipe.ReadAtLeast(frame, frame.Length, throwOnEndOfStream: false) == frame.Length
            ? frame
            : throw new InvalidDataException("Half a frame");
    }

    private static int Checked(byte[] length, int longest)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(length);
        return value >= 0 && value <= longest ? value : throw new InvalidDataException("No length of a frame");
    }

    private static byte[] Length(int value)
    {
        var length = new byte[LengthBytes];
        BinaryPrimitives.WriteInt32LittleEndian(length, value);
        return length;
    }
}
