using System.Net;
using System.Text.RegularExpressions;
using Mentorwijs.Qual.Browser.Tests.Running;

namespace Mentorwijs.Qual.Browser.Tests.People;

/// <summary>A server behind https, as a proxy on its own computer speaks to it; no browser is needed.</summary>
public sealed partial class ServerTests : IAsyncLifetime, IDisposable
{
    private const string Host = "qual.example.org";
    private const string Password = "vier losse woorden graag";

    private readonly HttpClient _http =
        new(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false });

    private WebProcess _web = null!; // not null: started before each test

    public async Task InitializeAsync() =>
        _web = await WebProcess.StartAsync(WebStart.Server($"https://{Host};https://www.{Host}"));

    public async Task DisposeAsync() => await _web.DisposeAsync();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task A_foreign_host_is_refused_and_the_named_ones_are_not()
    {
        Assert.StartsWith($"https://{Host}/start/", _web.SignInAddress.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/login", "evil.example")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await GetAsync("/login", "127.0.0.1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync("/login", $"www.{Host}")).StatusCode);
        var page = await GetAsync("/login", Host);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task The_cookie_is_strict_and_only_for_this_host_and_ends_at_signing_out()
    {
        var (cookies, set) = await ChooseAsync();

        var signIn = set.Single(cookie => cookie.StartsWith("__Host-mwq=", StringComparison.Ordinal));
        foreach (var part in new[] { "path=/", "secure", "samesite=strict", "httponly" })
        {
            Assert.Contains(part, signIn, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain("expires", signIn, StringComparison.OrdinalIgnoreCase);
        var home = await GetAsync("/", Host, cookies);
        Assert.Equal(HttpStatusCode.OK, home.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await GetAsync("/session", Host, cookies)).StatusCode);

        var signOut = await SendFormAsync("/signout", home, cookies, []);

        Assert.Equal(HttpStatusCode.Redirect, signOut.StatusCode);
        // kept by a thief, it is worth nothing either
        Assert.Equal(HttpStatusCode.Redirect, (await GetAsync("/", Host, cookies)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync("/session", Host, cookies)).StatusCode);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_log_in_and_back_to_this_site_only()
    {
        var asked = await GetAsync("/projects/x?y=1", Host);
        Assert.Equal("/login?returnUrl=%2Fprojects%2Fx%3Fy%3D1", asked.Headers.Location?.ToString());
        await ChooseAsync();

        foreach (var form in OpenRedirects.Forms)
        {
            var (_, where) = await LogInAsync(form, $"198.51.100.{OpenRedirects.Forms.ToList().IndexOf(form)}");

            Assert.True(where is "/" or "https://qual.example.org/", $"{form} led to {where}");
        }

        var own = await LogInAsync("/me?saved=true", "198.51.100.99");
        Assert.EndsWith("/me?saved=true", own.Where, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_strict_cookie_that_stayed_behind_on_a_link_from_elsewhere_is_asked_for_again()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_web.BaseAddress, "/"));
        request.Headers.Host = Host;
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        var answer = await _http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("0", answer.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task Tries_from_one_address_are_limited()
    {
        await ChooseAsync();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            answers.Add((await LogInAsync("/", "203.0.113.9", "wrong")).Status);
        }

        Assert.All(answers.Take(10), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[10]);
        Assert.Equal(HttpStatusCode.OK, (await LogInAsync("/", "203.0.113.10", "wrong")).Status);
    }

    [Fact]
    public async Task A_circuit_is_for_pages_of_these_addresses_only()
    {
        var (cookies, _) = await ChooseAsync();

        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(cookies, "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await NegotiateAsync(cookies, $"http://{Host}"));
        Assert.Equal(HttpStatusCode.OK, await NegotiateAsync(cookies, $"https://{Host}"));
        Assert.NotEqual(HttpStatusCode.OK, await NegotiateAsync("", $"https://{Host}"));
    }

    /// <summary>The owner chooses a password; gives the cookies to send, and those that were set.</summary>
    private async Task<(string Cookies, IReadOnlyList<string> Set)> ChooseAsync()
    {
        var start = await GetAsync(_web.SignInAddress.AbsolutePath, Host);
        var path = start.Headers.Location?.ToString() ?? "";
        var page = await GetAsync(path, Host);
        var chosen = await SendFormAsync(path, page, "", new()
        {
            ["_handler"] = "choose-password",
            ["Form.Name"] = "anne",
            ["Form.Password"] = Password,
        });
        Assert.Equal(HttpStatusCode.Redirect, chosen.StatusCode);
        return (CookiesOf(chosen), [.. chosen.Headers.GetValues("Set-Cookie")]);
    }

    private async Task<(HttpStatusCode Status, string Where)> LogInAsync(
        string returnUrl, string from, string password = Password)
    {
        var path = $"/login?returnUrl={Uri.EscapeDataString(returnUrl)}";
        var page = await GetAsync(path, Host);
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "log-in",
            ["Form.Name"] = "anne",
            ["Form.Password"] = password,
        };
        var answer = await SendFormAsync(path, page, "", fields, from);
        return (answer.StatusCode, answer.Headers.Location?.ToString() ?? "");
    }

    private async Task<HttpResponseMessage> SendFormAsync(
        string path, HttpResponseMessage page, string cookies, Dictionary<string, string> fields, string? from = null)
    {
        var html = await page.Content.ReadAsStringAsync();
        fields["__RequestVerificationToken"] = Token().Match(html).Groups["token"].Value;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_web.BaseAddress, path))
        {
            Content = new FormUrlEncodedContent(fields),
        };
        request.Headers.Host = Host;
        AddCookies(request, cookies, CookiesOf(page));
        if (from is not null)
        {
            request.Headers.Add("X-Forwarded-For", from);
        }

        return await _http.SendAsync(request);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string host, string cookies = "")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_web.BaseAddress, path));
        request.Headers.Host = host;
        AddCookies(request, cookies);
        return await _http.SendAsync(request);
    }

    private async Task<HttpStatusCode> NegotiateAsync(string cookies, string origin)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(_web.BaseAddress, "/_blazor/negotiate?negotiateVersion=1"));
        request.Headers.Host = Host;
        AddCookies(request, cookies);
        request.Headers.Add("Origin", origin);
        return (await _http.SendAsync(request)).StatusCode;
    }

    private static void AddCookies(HttpRequestMessage request, params string[] cookies)
    {
        if (cookies.Where(part => part.Length > 0).ToList() is { Count: > 0 } some)
        {
            request.Headers.Add("Cookie", string.Join("; ", some));
        }
    }

    private static string CookiesOf(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set)
            ? string.Join("; ", set.Select(cookie => cookie.Split(';')[0]))
            : "";

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
