using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>From bytes to text: UTF-8 only, without BOM, with \n, and not more than the limit.</summary>
internal static class CodebookText
{
    /// <summary>1 MB; the largest shipped book is under 60 kB.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static Outcome<string> Read(Stream file)
    {
        // One byte more than allowed is enough to know.
        var bytes = new byte[MaxBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (length > MaxBytes)
        {
            return new CodebookIsTooLarge(MaxBytes / 1024);
        }

        try
        {
            return Plain(Strict.GetString(bytes, 0, length));
        }
        catch (DecoderFallbackException trouble)
        {
            var before = bytes.AsSpan(0, Math.Clamp(trouble.Index, 0, length));
            return new CodebookIsNotText(1 + before.Count((byte)'\n'));
        }
    }

    /// <summary>Without BOM, every line end \n.</summary>
    public static string Plain(string text) =>
        text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
