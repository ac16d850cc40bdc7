using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Mentorwijs.Qual.Tests;

namespace Mentorwijs.Qual.Browser.Tests.Running;

/// <summary>Which program is started, and how.</summary>
public sealed record WebStart
{
    public const string DllName = "Mentorwijs.Qual.Web.dll";

    /// <summary>"Debug" or "Release": the one this test was built in, so that the program beside it is fresh.</summary>
    public static readonly string Configuration =
        typeof(WebStart).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    /// <summary>The program as the build left it in bin.</summary>
    public static readonly WebStart Built = new()
    {
        Dll = Repository.PathOf("src", "Mentorwijs.Qual.Web", "bin", Configuration, "net10.0", DllName),
    };

    /// <summary>The same program as a server on a port of this computer that was free a moment ago.</summary>
    /// <param name="origin">The address that browsers are told; null = that port over http.</param>
    public static WebStart Server(string? origin = null)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var listens = new Uri($"http://127.0.0.1:{((IPEndPoint)probe.LocalEndpoint).Port}/");
        return Built with
        {
            Listens = listens,
            Arguments =
            [
                "--urls", listens.GetLeftPart(UriPartial.Authority),
                "--origin", origin ?? listens.GetLeftPart(UriPartial.Authority),
            ],
        };
    }

    /// <summary>Full path of the program's dll, in bin or in what dotnet publish made.</summary>
    public required string Dll { get; init; }

    /// <summary>Kept after the test when it is given; otherwise a fresh one that goes away.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where it listens; null = where the printed address says.</summary>
    public Uri? Listens { get; init; }

    public string Environment { get; init; } = "Production";

    /// <summary>More words on the command line.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>More environment variables; to measure the program as it is, there must be none.</summary>
    /// <remarks>A server that lives for seconds need not compile better later (two settings), nor keep a large
    /// heap; without them it takes a third more work.</remarks>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>
    {
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_TC_CallCountingDelayMs"] = "10000",
        ["DOTNET_gcServer"] = "0",
    };

    /// <summary>The program as people start it.</summary>
    public WebStart AsIs => this with { Variables = new Dictionary<string, string>() };
}
