using System.Security.Cryptography;

namespace Mentorwijs.Qual.Web.Shell;

/// <summary>A short number that a person can read out and that finds the exception in the log.</summary>
public static class ReferenceNumber
{
    /// <summary>Without vowels and look-alikes: never a word, never 0 for O.</summary>
    private const string Letters = "23456789BCDFGHJKLMNPQRSTVWXZ";

    public static string Next() => $"{Half()}-{Half()}";

    private static string Half() => RandomNumberGenerator.GetString(Letters, 4);
}
