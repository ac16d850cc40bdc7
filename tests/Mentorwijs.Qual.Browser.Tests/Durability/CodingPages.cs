using System.Text.Json;
using Mentorwijs.Qual.Browser.Tests.Running;
using Mentorwijs.Qual.Domain.Transcripts;
using Microsoft.Playwright;

namespace Mentorwijs.Qual.Browser.Tests.Durability;

/// <summary>
/// Desks open side by side in one browser, a circuit each, coding by key as fast as they are answered.
/// </summary>
internal sealed class CodingPages : IAsyncDisposable
{
    public const int Count = 4;

    /// <summary>Codings a page has asked for without an answer: one on its way, the others typed ahead.</summary>
    private const int Ahead = 3;

    /// <summary>CSS pixels; nobody looks, and less is drawn.</summary>
    private static readonly ViewportSize Small = new() { Width = 800, Height = 400 };

    private readonly IBrowserContext _context;
    private readonly List<IPage> _pages = [];
    private Countdown _countdown = new(int.MaxValue);

    private CodingPages(IBrowserContext context) => _context = context;

    public static async Task<CodingPages> OpenAsync(SharedBrowser browser)
    {
        var pages = new CodingPages(await browser.NewContextAsync(new() { ViewportSize = Small }));
        await pages._context.AddInitScriptAsync(DeskWitness.Script);
        await pages._context.ExposeFunctionAsync(DeskWitness.Tell, (int answered) => pages._countdown.Count(answered));
        while (pages._pages.Count < Count)
        {
            pages._pages.Add(await pages._context.NewPageAsync());
        }

        return pages;
    }

    /// <summary>Signs in and opens the desks, each with its caret in a part of the interview of its own.</summary>
    public async Task GoToAsync(WebProcess web, string path)
    {
        var signedIn = await _context.APIRequest.GetAsync(
            web.SignInAddress.ToString(), new APIRequestContextOptions { MaxRedirects = 0 });
        Assert.Equal(302, signedIn.Status);
        var desk = new Uri(web.BaseAddress, path).ToString();
        await Task.WhenAll(_pages.Select(async (page, index) =>
        {
            await page.GotoAsync(desk, new PageGotoOptions { WaitUntil = WaitUntilState.Commit });
            await page.EvaluateAsync("turn => witness.ready(turn)", 1 + (index * PreparedFolder.Turns / Count));
        }));
    }

    /// <summary>Sets all desks to work; comes back when they have so many codings answered together.</summary>
    public async Task WorkAsync(int untilAnswered)
    {
        _countdown = new Countdown(untilAnswered);
        // each page has a digit, so a code, of its own: no coding of one can grow into that of another
        const string Work = "([digit, ahead]) => witness.work(String(digit), ahead)";
        await Task.WhenAll(_pages.Select((page, index) => page.EvaluateAsync(Work, new[] { index + 1, Ahead })));
        await _countdown.Reached.WaitAsync(TimeSpan.FromSeconds(60));
    }

    /// <summary>Loads the desks again, as a person does after a fault, until they have nothing left to send.</summary>
    public Task ReloadAsync() => Task.WhenAll(_pages.Select(async page =>
    {
        await page.ReloadAsync();
        await page.WaitForFunctionAsync(DeskWitness.HasNothingToSend);
    }));

    /// <summary>What each page sent and what it took for saved.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<SentCoding>>> ReportAsync()
    {
        var reports = await Task.WhenAll(_pages.Select(page =>
            page.EvaluateAsync<string>("() => JSON.stringify(witness.report())")));
        return [.. reports.Select(Read)];
    }

    /// <summary>Drops what the pages still had to send, which the next server at this address must not get.</summary>
    public Task ForgetAsync() =>
        Task.WhenAll(_pages.Select(page => page.EvaluateAsync("() => sessionStorage.clear()")));

    public async ValueTask DisposeAsync() => await _context.CloseAsync();

    private static IReadOnlyList<SentCoding> Read(string json)
    {
        var report = JsonSerializer.Deserialize<Report>(json, JsonSerializerOptions.Web);
        Assert.NotNull(report);
        Assert.Equal("", report.Refusal);
        return
        [
            .. report.Sent.Select(sent => new SentCoding(
                sent.Command,
                new TextSpan(sent.Start, sent.End),
                sent.IsAcknowledged,
                sent.WentOut is { } ms ? DateTimeOffset.UnixEpoch.AddMilliseconds(ms) : null)),
        ];
    }

    private sealed record Report(IReadOnlyList<Sent> Sent, string Refusal);

    /// <param name="WentOut">Milliseconds since 1970.</param>
    private sealed record Sent(Guid Command, int Start, int End, bool IsAcknowledged, double? WentOut);

    private sealed class Countdown(int until)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _answered;

        public Task Reached => _reached.Task;

        public void Count(int answered)
        {
            if (Interlocked.Add(ref _answered, answered) >= until)
            {
                _reached.TrySetResult();
            }
        }
    }
}
