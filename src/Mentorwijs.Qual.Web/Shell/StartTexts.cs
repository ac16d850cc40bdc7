using System.Globalization;
using System.Resources;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>The sentences on the console, in the language of the computer.</summary>
public static class StartTexts
{
    /// <summary>Exit code of a start that was refused: a wrong command line, as the shells use it.</summary>
    public const int RefusedExitCode = 2;

    private static readonly ResourceManager Texts = new(typeof(StartTexts));

    /// <summary>Says on the console why there is no start, and gives the exit code.</summary>
    public static int Refuse(string sentence)
    {
        Console.Error.WriteLine(sentence);
        return RefusedExitCode;
    }

    /// <summary>With the place {0} filled in.</summary>
    public static string Of(string key, string value) =>
        string.Format(CultureInfo.CurrentCulture, Of(key), value);

    public static string Of(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
