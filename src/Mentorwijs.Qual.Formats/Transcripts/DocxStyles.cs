using System.Xml;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Which styles of a Word file are bold, italic or a heading, with what they inherit.</summary>
internal sealed class DocxStyles
{
    // Styles can be based on each other in a circle; deeper chains than this do not occur.
    private const int LongestChain = 16;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    public static DocxStyles Read(XmlReader? xml)
    {
        var styles = new DocxStyles();
        Style? style = null;
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "style")
            {
                var id = Value(xml, "styleId") ?? "";
                style = new Style();
                styles._styles[id] = style;
            }
            else if (style is not null)
            {
                style.Note(xml);
            }
        }

        return styles;
    }

    public bool? IsBold(string? id) => Find(id, style => style.IsBold);

    public bool? IsItalic(string? id) => Find(id, style => style.IsItalic);

    public bool IsHeading(string? id) => Find(id, style => style.IsHeading) ?? false;

    /// <summary>An attribute by its local name, in the transitional or the strict namespace.</summary>
    public static string? Value(XmlReader xml, string name) =>
        xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    /// <summary>An on/off property: without a value it is on.</summary>
    public static bool IsOn(XmlReader xml) => Value(xml, "val") is not ("0" or "false" or "off" or "none");

    private T? Find<T>(string? id, Func<Style, T?> property) where T : struct
    {
        for (var step = 0; step < LongestChain && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            if (property(style) is { } value)
            {
                return value;
            }

            id = style.BasedOn;
        }

        return null;
    }

    private sealed class Style
    {
        public bool? IsBold { get; private set; }

        public bool? IsItalic { get; private set; }

        public bool? IsHeading { get; private set; }

        public string? BasedOn { get; private set; }

        public void Note(XmlReader xml)
        {
            switch (xml.LocalName)
            {
                case "b":
                    IsBold = IsOn(xml);
                    break;
                case "i":
                    IsItalic = IsOn(xml);
                    break;
                case "outlineLvl":
                    IsHeading = Value(xml, "val") != "9";
                    break;
                case "name":
                    IsHeading = string.Equals(Value(xml, "val"), "Title", StringComparison.OrdinalIgnoreCase)
                        ? true
                        : IsHeading;
                    break;
                case "basedOn":
                    BasedOn = Value(xml, "val");
                    break;
                default:
                    break;
            }
        }
    }
}
