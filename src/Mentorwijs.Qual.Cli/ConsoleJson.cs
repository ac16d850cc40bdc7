using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mentorwijs.Qual.Cli;

/// <summary>How every command writes JSON: indented, with letters as letters.</summary>
internal static class ConsoleJson
{
    /// <summary>Relaxed escaping is for a console or a file, never for a page.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
