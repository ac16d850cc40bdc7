namespace Mentorwijs.Qual.Browser.Tests.People;

/// <summary>Ways in which a return address has led to another site, here and there.</summary>
internal static class OpenRedirects
{
    public static readonly IReadOnlyList<string> Forms =
    [
        "https://evil.example/", "http://evil.example", "//evil.example", "///evil.example", "////evil.example",
        "/\\evil.example", "\\\\evil.example", "\\/evil.example", "/\t/evil.example", "/\n/evil.example",
        "\t//evil.example", " //evil.example", "https:evil.example", "https:/evil.example", "javascript:alert(1)",
        "data:text/html,x", "evil.example", "@evil.example", "/\r\nLocation: https://evil.example", "",
    ];
}
