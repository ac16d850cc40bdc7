namespace Mentorwijs.Qual.Web.People;

/// <summary>The path that signs somebody in, behind the server's own address.</summary>
public static class StartPath
{
    public const string Prefix = "/start/";

    public static string Of(string token) => Prefix + token;
}
