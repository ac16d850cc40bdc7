using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>The addresses the server will listen on; only those of this computer itself are allowed.</summary>
public static class ListenAddresses
{
    public const string Default = "http://127.0.0.1:5180";

    /// <summary>Key of the sentence that refuses the addresses in this configuration, or null.</summary>
    public static string? ComplaintAbout(IConfiguration configuration) =>
        In(configuration).All(IsLoopback) ? null : "AddressIsNotLocal";

    /// <summary>The addresses as they were asked for, for a sentence.</summary>
    public static string Of(IConfiguration configuration) => string.Join(", ", In(configuration));

    /// <summary>True when the computer did not give the server its address: taken, forbidden or not there.</summary>
    public static bool IsRefusal(Exception trouble) =>
        trouble is SocketException or IOException { InnerException: AddressInUseException or SocketException };

    /// <summary>True for 127.x.x.x, [::1] and localhost; "*", "+", other names, sockets and pipes are not.</summary>
    public static bool IsLoopback(string address)
    {
        try
        {
            var binding = BindingAddress.Parse(address.Trim());
            return !binding.IsUnixPipe && !binding.IsNamedPipe && IsLoopbackHost(binding.Host);
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsLoopbackHost(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));

    /// <summary>Both roads by which ASP.NET Core can be told an address; the second one overrules the first.</summary>
    private static IEnumerable<string> In(IConfiguration configuration) =>
        (configuration[WebHostDefaults.ServerUrlsKey] ?? Default)
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Concat(configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(point => point["Url"] ?? ""));
}
