using System.Text;
using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>What a password must be: long and not easily guessed, of any kind of signs (ASVS 5.0, 6.2).</summary>
public static class PasswordRules
{
    /// <summary>In characters as a reader counts code points.</summary>
    public const int MinLength = 12;

    public const int MaxLength = 128;

    /// <summary>Words of the program itself, which are the first to be tried.</summary>
    private static readonly string[] OwnWords = ["mentorwijs", "qual", "mentor"];

    /// <summary>Fewer letters and digits than this besides known words are a word with a tail.</summary>
    private const int LeastOwn = 6;

    /// <summary>The refusal, or null. <paramref name="words"/>: names of the person and of the projects.</summary>
    internal static Refusal? Check(string password, IEnumerable<string> words)
    {
        var length = password.EnumerateRunes().Count();
        return length < MinLength ? new PasswordIsTooShort(MinLength)
            : length > MaxLength ? new PasswordIsTooLong(MaxLength)
            : HoldsLittleElse(password, words) ? new PasswordHasKnownWords()
            : CommonPasswords.Has(password) ? new PasswordIsCommon()
            : null;
    }

    /// <summary>One text for one password, however the keyboard put the accents (NFC); never cut off.</summary>
    internal static string Tidy(string? password)
    {
        // so long that it cannot be one of ours: no need to work through megabytes
        var text = Cut(password, 4 * MaxLength);
        return IsWellFormed(text) ? text.Normalize(NormalizationForm.FormC) : text;
    }

    internal static string Cut(string? text, int most) => text is null ? "" : text.Length <= most ? text : text[..most];

    private static bool HoldsLittleElse(string password, IEnumerable<string> words)
    {
        var letters = Letters(password);
        var rest = words.SelectMany(word => word.Split(' ', '.', '@', '-', '_')).Append(string.Concat(words))
            .Concat(OwnWords).Select(Letters).Where(word => word.Length >= 3)
            .OrderByDescending(word => word.Length)
            .Aggregate(letters, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Length < letters.Length && IsOnlyATail(rest);
    }

    // Digits after a name are a year, a birthday or a row: they count for no more than they would alone.
    private static bool IsOnlyATail(string rest) => rest.Length < LeastOwn
        || (rest.Length < MinLength && rest.All(char.IsDigit))
        || CommonPasswords.Has(rest);

    private static string Letters(string text) =>
        string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool IsWellFormed(string text) => text.EnumerateRunes().All(rune => rune != Rune.ReplacementChar);
}

/// <summary>Shorter than the least.</summary>
public sealed record PasswordIsTooShort(int Min) : Refusal;

/// <summary>Longer than the most.</summary>
public sealed record PasswordIsTooLong(int Max) : Refusal;

/// <summary>One of the passwords that are tried first, or one of them repeated or with signs around it.</summary>
public sealed record PasswordIsCommon : Refusal;

/// <summary>Little more than the person's own name, the project's or the program's.</summary>
public sealed record PasswordHasKnownWords : Refusal;
