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
        page.OnMessage(frame => Pass(frame, server, LosesWords));
        server.OnMessage(frame => Pass(frame, page, LosesAnswers));
        _open.Add(page);
    }

    private static void Pass(IWebSocketFrame frame, IWebSocketRoute to, bool isLost)
    {
        if (isLost)
        {
            return;
        }

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
