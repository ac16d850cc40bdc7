using System.Text;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>The bytes of a text file as characters, and what had to be guessed or mended on the way.</summary>
internal sealed record PlainText(
    string Text, string EncodingName, string LineEndings, IReadOnlyList<ReadWarning> Warnings)
{
    // A text has next to no control characters; a program or an image is a tenth or more of them.
    private const double MostControls = 0.1;

    static PlainText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// Order: byte order mark, strict UTF-8, UTF-16 by its zero bytes, then windows-1252 as the encoding of
    /// older Dutch files. A statistical guess is not used: it took valid UTF-8 for something else.
    /// </summary>
    public static Outcome<PlainText> Decode(ReadOnlySpan<byte> bytes, string? chosen)
    {
        var warnings = new List<ReadWarning>();
        var (encoding, markLength) = ByteOrderMark(bytes);
        if (chosen is not null)
        {
            encoding = chosen;
        }
        else if (encoding is null)
        {
            encoding = Guess(bytes);
            if (encoding != Utf8)
            {
                warnings.Add(new ReadWarning("ENCODING_GUESSED", Place: encoding));
            }
        }

        if (Decoder(encoding) is not { } decoder)
        {
            return new UnknownEncoding(encoding);
        }

        var text = decoder.GetString(bytes[markLength..]);
        if (text.Length == 0)
        {
            return new FileIsEmpty();
        }

        var broken = encoding == Utf8 ? text.Count(c => c == '\uFFFD') : 0;
        if (broken > 0)
        {
            warnings.Add(new ReadWarning("CHARACTERS_REPLACED", broken));
        }

        return text.Count(IsControl) > text.Length * MostControls && text.Length > 100
            ? new TextIsNotText()
            : new PlainText(text, encoding, LineEndingsOf(text), warnings);
    }

    /// <summary>Control characters no text needs; tab and the line ends are not among them.</summary>
    public static bool IsControl(char c) =>
        char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\v' or '\f' or '\u0085');

    private const string Utf8 = "utf-8";
    private const string Utf8Mark = "utf-8-bom";
    private const string Utf16Le = "utf-16le";
    private const string Utf16Be = "utf-16be";
    private const string Windows = "windows-1252";

    private static (string? Encoding, int Length) ByteOrderMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith(Encoding.UTF8.Preamble) ? (Utf8Mark, 3)
        : bytes.StartsWith(Encoding.Unicode.Preamble) ? (Utf16Le, 2)
        : bytes.StartsWith(Encoding.BigEndianUnicode.Preamble) ? (Utf16Be, 2)
        : (null, 0);

    private static Encoding? Decoder(string encoding) => encoding switch
    {
        Utf8 or Utf8Mark => Encoding.UTF8,
        Utf16Le => Encoding.Unicode,
        Utf16Be => Encoding.BigEndianUnicode,
        Windows => Encoding.GetEncoding(1252),
        _ => null,
    };

    private static string Guess(ReadOnlySpan<byte> bytes)
    {
        var (evenZeros, oddZeros) = (0, 0);
        var sample = bytes[..Math.Min(bytes.Length, 4096)];
        for (var at = 0; at < sample.Length; at++)
        {
            if (sample[at] == 0)
            {
                _ = at % 2 == 0 ? evenZeros++ : oddZeros++;
            }
        }

        // Latin letters in UTF-16 have one zero byte of two; a stray NUL is no sign.
        if (oddZeros > sample.Length / 4 && evenZeros < oddZeros / 4)
        {
            return Utf16Le;
        }

        return evenZeros > sample.Length / 4 && oddZeros < evenZeros / 4 ? Utf16Be
            : IsUtf8(bytes) ? Utf8
            : Windows;
    }

    // Halves of a surrogate pair written as UTF-8 (ED A0..BF xx) are a known fault of programs, not another encoding.
    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == System.Buffers.OperationStatus.Done)
            {
                bytes = bytes[length..];
            }
            else if (bytes.Length >= 3 && bytes[0] == 0xED && bytes[1] >= 0xA0 && bytes[2] is >= 0x80 and <= 0xBF)
            {
                bytes = bytes[3..];
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static string LineEndingsOf(string text)
    {
        var pairs = 0;
        var returns = 0;
        var feeds = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                pairs++;
                at++;
            }
            else if (text[at] == '\r')
            {
                returns++;
            }
            else if (text[at] == '\n')
            {
                feeds++;
            }
        }

        return (pairs > 0, returns > 0, feeds > 0) switch
        {
            (true, false, false) => "CRLF",
            (false, true, false) => "CR",
            (false, false, _) => "LF",
            _ => "mixed",
        };
    }
}
