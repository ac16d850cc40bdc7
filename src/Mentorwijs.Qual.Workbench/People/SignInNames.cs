using Mentorwijs.Qual.Domain;

namespace Mentorwijs.Qual.Workbench.People;

/// <summary>What somebody may be called when signing in: apart from the name that others see.</summary>
public static class SignInNames
{
    public const int MinLength = 2;

    public const int MaxLength = 64;

    internal static Outcome<string> Check(string? name)
    {
        var trimmed = name?.Trim() ?? "";
        return trimmed.Length is >= MinLength and <= MaxLength
            && trimmed.All(ch => char.IsAsciiLetterOrDigit(ch) || ch is '.' or '-' or '_' or '@')
            ? trimmed
            : new SignInNameIsUnfit(MinLength, MaxLength);
    }
}

/// <summary>Too short, too long, or with signs that are easily mistyped.</summary>
public sealed record SignInNameIsUnfit(int Min, int Max) : Refusal;

/// <summary>Somebody on this server signs in under this name.</summary>
public sealed record SignInNameIsTaken(string Name) : Refusal;
