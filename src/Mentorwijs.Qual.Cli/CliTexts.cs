using System.Globalization;
using System.Resources;

namespace Mentorwijs.Qual.Cli;

/// <summary>The words of the console itself (help, usage); refusals and warnings come from the workbench.</summary>
internal static class CliTexts
{
    private static readonly ResourceManager Texts = new("Mentorwijs.Qual.Cli.CliTexts", typeof(CliTexts).Assembly);

    public static string Say(string key, CultureInfo language) =>
        Texts.GetString(key, language) ?? throw new InvalidOperationException($"No text {key} in CliTexts");

    /// <summary>With places {0}, {1} filled in.</summary>
    public static string Say(string key, CultureInfo language, params object[] values) =>
        string.Format(language, Say(key, language), values);
}
