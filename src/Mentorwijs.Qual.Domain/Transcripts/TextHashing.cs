using System.Security.Cryptography;
using System.Text;

namespace Mentorwijs.Qual.Domain.Transcripts;

/// <summary>SHA-256 of a text as UTF-8, in lower-case hexadecimal (64 characters).</summary>
public static class TextHashing
{
    public static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
