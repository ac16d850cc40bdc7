namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Names of our cookies; stable, so that nobody has to sign in again after an update.</summary>
public static class CookieNames
{
    public const string SignIn = "mentorwijs-qual";

    public const string Form = "mentorwijs-qual-form";

    public const string Language = "mentorwijs-qual-language";

    public const string Theme = "mentorwijs-qual-theme";
}
