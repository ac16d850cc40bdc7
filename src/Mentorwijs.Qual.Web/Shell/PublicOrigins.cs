namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Under which addresses browsers reach this server; none on a computer of one's own.</summary>
/// <remarks>The first one stands in every link that is handed out, never what a request says of itself.</remarks>
public sealed record PublicOrigins(IReadOnlyList<Uri> All)
{
    public static readonly PublicOrigins None = new([]);

    /// <summary>True: people sign in with a password, from other computers.</summary>
    public bool IsServer => All.Count > 0;

    /// <summary>False for a trial on one computer only, over http.</summary>
    public bool IsSecure => IsServer && All.All(origin => origin.Scheme == Uri.UriSchemeHttps);

    public IReadOnlyList<string> Hosts => [.. All.Select(origin => Bracketed(origin)).Distinct()];

    /// <summary>Whether a browser's Origin header names one of ours.</summary>
    public bool Holds(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var asked) && All.Any(own => IsSame(own, asked));

    /// <summary>A whole address to hand over.</summary>
    public string Link(string path) => new Uri(All[0], path).AbsoluteUri;

    /// <summary>Addresses as typed, separated by ";"; null when one of them cannot be.</summary>
    public static PublicOrigins? Read(string? text)
    {
        var origins = (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ReadOne).ToList();
        var schemes = origins.Select(origin => origin?.Scheme).Distinct().ToList();
        return schemes is not [not null]
            ? null
            : new([.. origins.OfType<Uri>()]);
    }

    private static Uri? ReadOne(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var origin)
        && origin is { PathAndQuery: "/", Fragment: "", UserInfo: "" } && origin.Host.Length > 0
        && (origin.Scheme == Uri.UriSchemeHttps || (origin.Scheme == Uri.UriSchemeHttp && origin.IsLoopback))
            ? origin
            : null;

    private static string Bracketed(Uri origin) =>
        origin.HostNameType == UriHostNameType.IPv6 ? origin.Host : origin.IdnHost;

    private static bool IsSame(Uri own, Uri asked) => Uri.Compare(
        own, asked, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
