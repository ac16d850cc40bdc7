namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>A server with the demo, for tests of one class that look and change nothing.</summary>
public sealed class DemoServer : IAsyncLifetime
{
    public WebProcess Web { get; private set; } = default!; // not null: xunit initialises before the first test

    public async Task InitializeAsync() =>
        Web = await WebProcess.StartAsync(WebStart.Built with { Arguments = ["--demo"] });

    public async Task DisposeAsync() => await Web.DisposeAsync();
}
