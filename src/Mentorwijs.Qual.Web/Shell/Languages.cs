using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>The languages of the pages: Dutch first, English second.</summary>
public static class Languages
{
    public const string Default = "nl";

    /// <summary>Each in its own words: somebody looks for a language they can read.</summary>
    public static readonly IReadOnlyList<(string Language, string Name)> Names =
        [(Default, "Nederlands"), ("en", "English")];

    public static readonly IReadOnlyList<string> All = [.. Names.Select(entry => entry.Language)];

    /// <summary>Language of the words on the page the reader looks at: "nl" or "en".</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    /// <summary>Numbers and dates as in Dutch and British English: day before month in both.</summary>
    public static void Configure(RequestLocalizationOptions options)
    {
        options.SupportedCultures = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en-GB")];
        options.SupportedUICultures = [CultureInfo.GetCultureInfo("nl"), CultureInfo.GetCultureInfo("en")];
        options.DefaultRequestCulture = new("nl-NL", "nl");
        options.RequestCultureProviders = [new CustomRequestCultureProvider(ChooseAsync)];
    }

    /// <summary>The remembered choice, else the first of ours in Accept-Language, else Dutch.</summary>
    public static string Choose(string? remembered, IEnumerable<string> accepted) =>
        accepted.Select(Primary).Prepend(remembered).FirstOrDefault(language => All.Contains(language)) ?? Default;

    private static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();

    private static Task<ProviderCultureResult?> ChooseAsync(HttpContext context)
    {
        var accepted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString());
        var language = Choose(context.Request.Cookies[CookieNames.Language], accepted);
        return Task.FromResult<ProviderCultureResult?>(new(language == "en" ? "en-GB" : "nl-NL", language));
    }
}
