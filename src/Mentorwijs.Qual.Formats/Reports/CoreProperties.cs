using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>What a file of an office program says about itself: title, language and day, and no person.</summary>
internal static class CoreProperties
{
    public static void Write(CoreFilePropertiesPart part, string title, string language, DateOnly day)
    {
        const string Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
        const string Dublin = "http://purl.org/dc/elements/1.1/";
        const string Terms = "http://purl.org/dc/terms/";
        using var xml = XmlWriter.Create(
            part.GetStream(FileMode.Create),
            new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartElement("cp", "coreProperties", Core);
        xml.WriteAttributeString("xmlns", "dcterms", null, Terms);
        xml.WriteElementString("dc", "title", Dublin, WordText.Clean(title));
        xml.WriteElementString("dc", "language", Dublin, language);
        xml.WriteStartElement("dcterms", "created", Terms);
        xml.WriteAttributeString("xsi", "type", "http://www.w3.org/2001/XMLSchema-instance", "dcterms:W3CDTF");
        xml.WriteString(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z");
        xml.WriteEndElement();
        xml.WriteEndElement();
    }
}
