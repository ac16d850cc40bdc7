using System.Text.RegularExpressions;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The texts of the practice publication that are asked for once a theme or once a perspective.</summary>
public static partial class PaperTexts
{
    /// <summary>How a precondition is recognised at work: a list.</summary>
    public const string Signs = "Signs";

    /// <summary>What not to do: a list.</summary>
    public const string Dont = "Dont";

    /// <summary>Statements to score one's own practice by: a list.</summary>
    public const string Scan = "Scan";

    /// <summary>In the order they are asked for.</summary>
    public static readonly IReadOnlyList<string> OfTheme = [Signs, Dont, Scan];

    /// <summary>"Practice.Signs.AZ…": stable as long as the theme lives.</summary>
    public static string Of(string part, ThemeId theme) => $"Practice.{part}.{ChapterMaterial.Short(theme.Value)}";

    /// <summary>A portrait made of several respondents of one perspective.</summary>
    public static string Portrait(string perspective) => $"Practice.Portrait.{perspective}";

    /// <summary>Null: no such text is asked for.</summary>
    public static FreeTextName? Find(string name) => Name().IsMatch(name)
        ? new FreeTextName(name, FreeTextGroup.Practice, IsLine: false)
        : null;

    // 22: a Guid in base64url; 40: the longest id of a perspective that the column of names has room for
    [GeneratedRegex(@"\APractice\.(?:(?:Signs|Dont|Scan)\.[A-Za-z0-9_-]{22}|Portrait\.[\p{L}\p{N}_-]{1,40})\z")]
    private static partial Regex Name();
}
