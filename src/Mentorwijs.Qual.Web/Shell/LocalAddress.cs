namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Where to go back to after a choice; never another site.</summary>
public static class LocalAddress
{
    /// <summary>The address when it is a path on this server, else the start page.</summary>
    /// <remarks>Browsers read "//host", "/\host" and a tab or line end between the slashes as another site.</remarks>
    public static string OrHome(string? address) => IsLocal(address) ? address! : "/"; // not null: it is local

    private static bool IsLocal(string? address) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Contains('\\')
        && !address.Any(char.IsControl);
}
