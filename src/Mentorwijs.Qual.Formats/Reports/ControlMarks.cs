using System.Globalization;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Names of the bookmarks that say again what the controls of a document say: LibreOffice writes controls back
/// without their names, and keeps bookmarks. At most 40 characters, hidden in Word's list.</summary>
internal static class ControlMarks
{
    private const string Prefix = "_mwq";

    private const string Table = Prefix + "t";

    private const string Export = Prefix + "x";

    public static string NameOf(int control, bool isTable) =>
        (isTable ? Table : Prefix) + control.ToString(CultureInfo.InvariantCulture);

    public static string NameOf(ExportId export) => $"{Export}{export.Value:N}";

    /// <summary>The number of the control; null = the bookmark is another's.</summary>
    public static int? ControlOf(string name) =>
        int.TryParse(
            name.AsSpan(Math.Min(name.Length, (IsTable(name) ? Table : Prefix).Length)),
            NumberStyles.None, CultureInfo.InvariantCulture, out var control)
        && name.StartsWith(Prefix, StringComparison.Ordinal)
            ? control
            : null;

    public static bool IsTable(string name) => name.StartsWith(Table, StringComparison.Ordinal);

    public static ExportId? ExportOf(string name) =>
        name.StartsWith(Export, StringComparison.Ordinal) && Guid.TryParseExact(name[Export.Length..], "N", out var id)
            ? new ExportId(id)
            : null;
}
