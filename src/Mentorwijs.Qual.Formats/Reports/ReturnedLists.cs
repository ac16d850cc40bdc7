using System.Xml;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Which lists of a Word file count and which have bullets.</summary>
internal sealed class ReturnedLists
{
    private readonly Dictionary<string, HashSet<string>> _counting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _kinds = new(StringComparer.Ordinal);

    public static ReturnedLists Read(DocxParts parts)
    {
        var lists = new ReturnedLists();
        using var xml = parts.OfKind("numbering") is { } part ? parts.Open(part) : null;
        string kind = "", level = "", list = "";
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "abstractNum":
                    kind = DocxStyles.Value(xml, "abstractNumId") ?? "";
                    lists._counting[kind] = [];
                    break;
                case "lvl":
                    level = DocxStyles.Value(xml, "ilvl") ?? "";
                    break;
                case "numFmt" when DocxStyles.Value(xml, "val") is not ("bullet" or "none"):
                    lists._counting.GetValueOrDefault(kind)?.Add(level);
                    break;
                case "num":
                    list = DocxStyles.Value(xml, "numId") ?? "";
                    break;
                case "abstractNumId":
                    lists._kinds[list] = DocxStyles.Value(xml, "val") ?? "";
                    break;
                default:
                    break;
            }
        }

        return lists;
    }

    /// <summary>True: it has numbers or letters; false: bullets.</summary>
    public bool Counts(string list, int level) =>
        _kinds.TryGetValue(list, out var kind) && _counting.TryGetValue(kind, out var levels)
        && levels.Contains(level.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
