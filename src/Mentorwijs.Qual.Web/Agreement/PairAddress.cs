using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Web.Agreement;

/// <summary>
/// A difference as an address names it: <c>first_second</c>, the ids of the two codings without dashes; nothing for a
/// side on which nobody coded.
/// </summary>
/// <remarks>It stays the same as long as the two codings do, whatever list it stands in.</remarks>
public static class PairAddress
{
    public static string Of(CodingPair pair) => $"{pair.First?.Value:N}_{pair.Second?.Value:N}";

    /// <summary>Null for what names no difference: an address may say anything.</summary>
    public static CodingPair? Read(string? address)
    {
        if (address?.Split('_') is not [var first, var second])
        {
            return null;
        }

        var pair = new CodingPair(Side(first), Side(second));
        return Of(pair) == address && pair != default ? pair : null;
    }

    private static CodingId? Side(string text) =>
        Guid.TryParseExact(text, "N", out var id) ? new CodingId(id) : null;
}
