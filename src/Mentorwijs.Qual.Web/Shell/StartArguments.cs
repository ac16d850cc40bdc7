using Mentorwijs.Qual.Workbench.Demo;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>What was typed behind the program's name: our own words taken out, the rest left for the host.</summary>
/// <remarks>
/// Ours are taken out before the host reads the line, since a bare <c>--demo</c> would swallow the word behind it.
/// </remarks>
public sealed record StartArguments
{
    /// <summary>Where the database and the keys lie, as it was typed.</summary>
    public required string DataFolder { get; init; }

    /// <summary>Where browsers reach the server; none = this computer only, without passwords.</summary>
    public PublicOrigins Origins { get; init; } = PublicOrigins.None;

    /// <summary>Sign-in name of somebody who is to get a new one-time address on the console, or null.</summary>
    public string? Renew { get; init; }

    /// <summary>The demo project, in a folder of its own, instead of one's own work.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Words for the host, e.g. <c>--urls</c>.</summary>
    public required IReadOnlyList<string> ForHost { get; init; }

    /// <summary>Key of the sentence that says why there is no start, or null.</summary>
    public string? Complaint { get; init; }

    public static StartArguments Read(IReadOnlyList<string> args)
    {
        var forHost = new List<string>();
        var (data, complaint, renew) = ((string?)null, (string?)null, (string?)null);
        var (origins, isDemo) = (PublicOrigins.None, false);
        for (var i = 0; i < args.Count; i++)
        {
            var (name, value) = Split(args[i]);
            switch (name)
            {
                case "--demo":
                    isDemo = true;
                    break;
                case "--data":
                    data = ValueAt(ref i);
                    complaint ??= IsFolderName(data) ? null : "DataNeedsFolder";
                    break;
                case "--origin":
                    origins = PublicOrigins.Read(ValueAt(ref i)) ?? PublicOrigins.None;
                    complaint ??= origins.IsServer ? null : "OriginNeedsHttps";
                    break;
                case "--renew":
                    renew = ValueAt(ref i);
                    break;
                default:
                    forHost.Add(args[i]);
                    break;
            }
        }

        return new()
        {
            DataFolder = data ?? (isDemo ? DemoFolder.DefaultPath : Workbench.Storage.DataFolder.DefaultPath),
            ForHost = forHost,
            Origins = origins,
            Renew = renew,
            IsDemo = isDemo,
            Complaint = complaint ?? (renew, isDemo, origins.IsServer) switch
            {
                (_, true, true) => "DemoIsLocal",
                (not null, _, false) => "RenewNeedsOrigin",
                _ => null,
            },
        };

        string ValueAt(ref int at) => Split(args[at]).Value ?? (at + 1 < args.Count ? args[++at] : "");
    }

    private static bool IsFolderName(string text) =>
        !string.IsNullOrWhiteSpace(text) && !text.StartsWith("--", StringComparison.Ordinal) && !text.Contains('\0');

    private static (string Name, string? Value) Split(string arg)
    {
        var at = arg.IndexOf('=', StringComparison.Ordinal);
        return at < 0 ? (arg, null) : (arg[..at], arg[(at + 1)..]);
    }
}
