using System.Net;
using System.Net.Sockets;

namespace Mentorwijs.Qual.Benchmarks.Rows;

/// <summary>
/// Stands between browser and server and counts the bytes of TCP both ways: the browser tells the size of a message
/// before it is compressed only.
/// </summary>
internal sealed class CountedWire : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Uri _server;
    private long _bytes;

    private CountedWire(Uri server) => _server = server;

    /// <summary>Where the browser goes in place of the server.</summary>
    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    public static CountedWire To(Uri server)
    {
        var wire = new CountedWire(server);
        wire._listener.Start();
        _ = wire.ListenAsync();
        return wire;
    }

    /// <summary>Bytes since the last time this was asked.</summary>
    public long Take() => Interlocked.Exchange(ref _bytes, 0);

    public void Dispose()
    {
        _closing.Cancel();
        _listener.Dispose();
        _closing.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (true)
            {
                _ = CarryAsync(await _listener.AcceptTcpClientAsync(_closing.Token), _closing.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or ObjectDisposedException or SocketException)
        {
            // nobody listens any more
        }
    }

    private async Task CarryAsync(TcpClient browser, CancellationToken ct)
    {
        using var server = new TcpClient();
        using (browser)
        {
            await server.ConnectAsync(_server.Host, _server.Port, ct);
            (browser.NoDelay, server.NoDelay) = (true, true);
            await Task.WhenAny(
                CopyAsync(browser.GetStream(), server.GetStream(), ct),
                CopyAsync(server.GetStream(), browser.GetStream(), ct));
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, CancellationToken ct)
    {
        try
        {
            var buffer = new byte[16 * 1024];
            while (await from.ReadAsync(buffer, ct) is > 0 and var read)
            {
                Interlocked.Add(ref _bytes, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or ObjectDisposedException)
        {
            // one side has gone
        }
    }
}
