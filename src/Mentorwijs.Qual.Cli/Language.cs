using System.CommandLine;
using System.Globalization;

namespace Mentorwijs.Qual.Cli;

/// <summary>The language the console speaks: what --lang says, else English on an English system, else Dutch.</summary>
internal static class Language
{
    private const string Name = "--lang";

    /// <summary>The option for help and checking; <see cref="Of"/> has read its value by then.</summary>
    public static Option<string> Option(CultureInfo language)
    {
        var option = new Option<string>(Name)
        {
            Description = CliTexts.Say("Lang", language),
            HelpName = "nl|en",
            Recursive = true,
        };
        option.AcceptOnlyFromAmong("nl", "en");
        return option;
    }

    /// <summary>The language asked for with "--lang en" or "--lang=en"; the option refuses a wrong one later.</summary>
    public static CultureInfo Of(IReadOnlyList<string> args)
    {
        var at = args.ToList().FindLastIndex(arg => arg == Name);
        var asked = at >= 0 && at + 1 < args.Count
            ? args[at + 1]
            : args.LastOrDefault(arg => arg.StartsWith(Name + "=", StringComparison.Ordinal))?[(Name.Length + 1)..];
        var system = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return CultureInfo.GetCultureInfo(asked is "nl" or "en" ? asked : system == "en" ? "en" : "nl");
    }
}
