namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Names of our cookies; stable, so that nobody has to sign in again after an update.</summary>
public static class CookieNames
{
    public const string SignIn = "mentorwijs-qual";

    public const string Form = "mentorwijs-qual-form";

    public const string Language = "mentorwijs-qual-language";

    public const string Theme = "mentorwijs-qual-theme";

    /// <summary>Browsers take a cookie of this beginning only over https, for this host and the whole of it.</summary>
    private const string HostOnly = "__Host-";

    public static string SignInFor(PublicOrigins origins) => For(origins, "mwq", SignIn);

    public static string FormFor(PublicOrigins origins) => For(origins, "mwq-form", Form);

    private static string For(PublicOrigins origins, string onServer, string here) =>
        origins.IsSecure ? HostOnly + onServer : here;
}
