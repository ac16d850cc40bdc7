using System.Globalization;
using System.Xml;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Writes quotes without making elements first: a report can hold thousands, and nothing else so many.
/// </summary>
/// <param name="styleOf">The name a style of ours has in the document.</param>
/// <param name="style">Of a quote.</param>
internal sealed class WordQuotes(
    ChapterTexts texts, WordPlaces places, Func<string, string> styleOf, string style = "Quote")
{
    public const string Namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private readonly string _title = texts["Control_Quote"];
    private readonly string _open = texts["QuoteOpen"];
    private readonly string _close = texts["QuoteClose"];
    private readonly string _quote = styleOf(style);
    private readonly string _label = styleOf("SourceLabel");
    private readonly string _toFill = styleOf("ToFill");

    /// <summary>In a control with the id of the coding: within the paragraph, or around all where there are more.
    /// </summary>
    public void Write(XmlWriter xml, QuoteBlock quote)
    {
        var lines = WordText.Clean(quote.Text).Split('\n');
        var (control, mark) = (places.NextControl(), places.NextBookmark());
        if (lines.Length > 1)
        {
            BeginControl(xml, quote, control);
        }

        foreach (var (at, line) in lines.Index())
        {
            xml.WriteStartElement("p", Namespace);
            xml.WriteStartElement("pPr", Namespace);
            Value(xml, "pStyle", _quote);
            xml.WriteEndElement();
            if (at == 0)
            {
                BeginMark(xml, mark, control);
            }

            if (lines.Length == 1)
            {
                BeginControl(xml, quote, control);
            }

            var isLast = at == lines.Length - 1;
            Run(xml, (at == 0 ? _open : "") + line + (isLast ? _close : ""), style: null);
            if (isLast)
            {
                Run(xml, " " + WordText.Clean(quote.Label), _label);
                if (quote.Marker is { } marker)
                {
                    Run(xml, " ", style: null);
                    Run(xml, WordText.Clean(marker), _toFill);
                }
            }

            if (lines.Length == 1)
            {
                EndControl(xml);
            }

            if (isLast)
            {
                EndMark(xml, mark);
            }

            xml.WriteEndElement();
        }

        if (lines.Length > 1)
        {
            EndControl(xml);
        }
    }

    private static void BeginMark(XmlWriter xml, int mark, int control)
    {
        xml.WriteStartElement("bookmarkStart", Namespace);
        xml.WriteAttributeString("id", Namespace, mark.ToString(CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", Namespace, ControlMarks.NameOf(control, isTable: false));
        xml.WriteEndElement();
    }

    private static void EndMark(XmlWriter xml, int mark)
    {
        xml.WriteStartElement("bookmarkEnd", Namespace);
        xml.WriteAttributeString("id", Namespace, mark.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    private void BeginControl(XmlWriter xml, QuoteBlock quote, int control)
    {
        xml.WriteStartElement("sdt", Namespace);
        xml.WriteStartElement("sdtPr", Namespace);
        Value(xml, "alias", _title);
        Value(xml, "tag", $"quote:{quote.CodingId.Value}");
        Value(xml, "id", control.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        xml.WriteStartElement("sdtContent", Namespace);
    }

    private static void EndControl(XmlWriter xml)
    {
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    // Clean words; a line end becomes a break, a tab a tab.
    private static void Run(XmlWriter xml, string words, string? style)
    {
        xml.WriteStartElement("r", Namespace);
        if (style is not null)
        {
            xml.WriteStartElement("rPr", Namespace);
            Value(xml, "rStyle", style);
            xml.WriteEndElement();
        }

        var start = 0;
        while (start <= words.Length)
        {
            var end = words.AsSpan(start).IndexOfAny('\n', '\t') is var found and >= 0 ? start + found : words.Length;
            xml.WriteStartElement("t", Namespace);
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(words[start..end]);
            xml.WriteEndElement();
            if (end < words.Length)
            {
                xml.WriteStartElement(words[end] == '\n' ? "br" : "tab", Namespace);
                xml.WriteEndElement();
            }

            start = end + 1;
        }

        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement(name, Namespace);
        xml.WriteAttributeString("val", Namespace, value);
        xml.WriteEndElement();
    }
}
