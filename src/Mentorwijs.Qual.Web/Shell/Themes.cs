namespace Mentorwijs.Qual.Web.Shell;

/// <summary>Light, dark, or what the computer says.</summary>
public static class Themes
{
    public const string Auto = "auto";

    public static readonly IReadOnlyList<string> All = ["light", "dark", Auto];

    public static string Chosen(HttpContext? context) =>
        context?.Request.Cookies[CookieNames.Theme] is { } theme && All.Contains(theme) ? theme : Auto;
}
