namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>One server for all tests that need no more than a project of their own.</summary>
public sealed class SharedServer : IAsyncLifetime
{
    public WebProcess Web { get; private set; } = default!; // not null: xunit initialises before the first test

    public async Task InitializeAsync() => Web = await WebProcess.StartAsync();

    public async Task DisposeAsync() => await Web.DisposeAsync();
}
