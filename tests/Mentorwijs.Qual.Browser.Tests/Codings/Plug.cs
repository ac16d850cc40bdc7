using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Codings;

/// <summary>The live connection of one page, with a hand on the plug.</summary>
public sealed class Plug
{
    private readonly List<IWebSocketRoute> _open = [];

    /// <summary>True: nothing the page says reaches the server.</summary>
    public bool LosesWords { get; set; }

    /// <summary>True: nothing the server answers reaches the page.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>How long everything is on its way, there and back.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>Holds every live connection the page makes from now on.</summary>
    public static async Task<Plug> OnAsync(IPage page)
    {
        var plug = new Plug();
        await page.RouteWebSocketAsync("**/_blazor*", plug.Join);
        return plug;
    }

    /// <summary>Pulls it out; what was lost until now stays lost, and the next connection loses nothing.</summary>
    public async Task PullAsync()
    {
        var open = _open.ToList();
        _open.Clear();
        (LosesWords, LosesAnswers) = (false, false);
        await Task.WhenAll(open.Select(route => route.CloseAsync()));
    }

    private void Join(IWebSocketRoute page)
    {
        var server = page.ConnectToServer();
        var (there, back) = (new Line(server), new Line(page));
        page.OnMessage(frame => there.Pass(frame, Delay, LosesWords));
        server.OnMessage(frame => back.Pass(frame, Delay, LosesAnswers));
        _open.Add(page);
    }

    /// <summary>One way of a connection: what goes in first comes out first, however late.</summary>
    private sealed class Line(IWebSocketRoute to)
    {
        private readonly Lock _order = new();
        private Task _last = Task.CompletedTask;

        public void Pass(IWebSocketFrame frame, TimeSpan delay, bool isLost)
        {
            if (isLost)
            {
                return;
            }

            if (delay == TimeSpan.Zero)
            {
                Send(frame);
                return;
            }

            lock (_order)
            {
                _last = Task.WhenAll(_last, Task.Delay(delay))
                    .ContinueWith(_ => Send(frame), TaskScheduler.Default);
            }
        }

        private void Send(IWebSocketFrame frame)
        {
            if (frame.Binary is { } bytes)
            {
                to.Send(bytes);
            }
            else
            {
                to.Send(frame.Text ?? "");
            }
        }
    }
}
