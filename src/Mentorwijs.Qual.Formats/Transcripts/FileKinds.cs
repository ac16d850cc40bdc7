using System.Text;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>What the first bytes of a file say it is, whatever its name says.</summary>
internal static class FileKinds
{
    public const string Zip = "zip";
    public const string Pdf = "pdf";
    public const string Rtf = "rtf";
    public const string OldWord = "doc";
    public const string Encrypted = "encrypted";

    /// <summary>The kind, or null when the bytes could be plain text.</summary>
    public static string? Of(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("%PDF"u8))
        {
            return Pdf;
        }

        if (file.StartsWith("PK\x3\x4"u8) || file.StartsWith("PK\x5\x6"u8))
        {
            return Zip;
        }

        if (file.StartsWith("{\\rtf"u8))
        {
            return Rtf;
        }

        // An OLE container: Word wraps a document with a password in one, and .doc is one.
        return !file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? null
            : file.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0 ? Encrypted
            : OldWord;
    }
}
