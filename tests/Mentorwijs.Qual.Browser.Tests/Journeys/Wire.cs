using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Journeys;

/// <summary>Everything that reaches one person's browser: answers, frames of the live connection, files.</summary>
public sealed class Wire
{
    /// <summary>A ping of SignalR's binary protocol: length 2, an array of one, type 6.</summary>
    private static readonly byte[] Heartbeat = [0x02, 0x91, 0x06];

    private readonly ConcurrentBag<(string From, byte[] Bytes)> _received = [];
    private readonly ConcurrentBag<Task> _reading = [];
    private int _frames;

    private Wire()
    {
    }

    /// <summary>Frames so far, without heartbeats.</summary>
    public int Frames => Volatile.Read(ref _frames);

    /// <summary>Listens to every page of this browser that opens from now on.</summary>
    public static Wire On(IBrowserContext context)
    {
        var wire = new Wire();
        context.Page += (_, page) => page.WebSocket += (_, socket) =>
            socket.FrameReceived += (_, frame) => wire.Hear(frame);
        context.Response += (_, response) => wire._reading.Add(wire.ReadAsync(response));
        return wire;
    }

    /// <summary>Keeps what a page shows now, as its source would read.</summary>
    public async Task KeepAsync(IPage page) =>
        _received.Add((page.Url, Encoding.UTF8.GetBytes(await page.ContentAsync())));

    /// <summary>Keeps a file; of a Word file what is packed in it.</summary>
    public async Task KeepAsync(IDownload download)
    {
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync());
        foreach (var entry in zip.Entries)
        {
            using var part = new MemoryStream();
            await using var packed = await entry.OpenAsync();
            await packed.CopyToAsync(part);
            _received.Add(($"{download.SuggestedFilename}/{entry.FullName}", part.ToArray()));
        }
    }

    /// <summary>Waits until no frame has come for so long that nothing can still be on its way.</summary>
    /// <remarks>A page answers a change 200 ms after it; twenty looks at 50 ms are a second without a frame.</remarks>
    public async Task CalmAsync()
    {
        var (seen, looks) = (Frames, 0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (looks < 20)
        {
            await timer.WaitForNextTickAsync(limit.Token);
            (seen, looks) = Frames == seen ? (seen, looks + 1) : (Frames, 0);
        }
    }

    /// <summary>Where this was received, in any form; empty when it was not.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(string words) => await FindAsync(FormsOf(words));

    public async Task<IReadOnlyList<string>> FindAsync(Guid id) => await FindAsync(
    [
        .. FormsOf(id.ToString("D")), .. FormsOf(id.ToString("D").ToUpperInvariant()), .. FormsOf(id.ToString("N")),
        .. new[] { id.ToByteArray(), id.ToByteArray(bigEndian: true) }.SelectMany(bytes =>
            new[] { bytes, Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes).TrimEnd('=')),
                Encoding.ASCII.GetBytes(System.Buffers.Text.Base64Url.EncodeToString(bytes)) }),
    ]);

    private async Task<IReadOnlyList<string>> FindAsync(IReadOnlyList<byte[]> forms)
    {
        await Task.WhenAll(_reading);
        return
        [
            .. _received.Where(one => forms.Any(form => one.Bytes.AsSpan().IndexOf(form) >= 0)).Select(one => one.From),
        ];
    }

    // Base64 packs three bytes in four letters, so a word has three looks; its edges depend on its neighbours.
    private static IReadOnlyList<byte[]> FormsOf(string words)
    {
        var plain = Encoding.UTF8.GetBytes(words);
        return
        [
            plain,
            Encoding.Unicode.GetBytes(words),
            .. Enumerable.Range(0, 3).Select(before =>
            {
                var packed = Convert.ToBase64String([.. new byte[before], .. plain]);
                return Encoding.ASCII.GetBytes(packed[4..^4]);
            }),
        ];
    }

    private void Hear(IWebSocketFrame frame)
    {
        var bytes = frame.Binary ?? Encoding.UTF8.GetBytes(frame.Text ?? "");
        if (!bytes.AsSpan().SequenceEqual(Heartbeat))
        {
            _received.Add(("a frame", bytes));
            Interlocked.Increment(ref _frames);
        }
    }

    private async Task ReadAsync(IResponse response)
    {
        try
        {
            _received.Add((response.Url, await response.BodyAsync()));
        }
        catch (PlaywrightException)
        {
            // a redirect has no body, and that of a download is kept with the file
        }
    }
}
