using System.Xml;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Looks at a Word template from outside before anything else opens it; what it could do is refused.</summary>
public static class TemplateCheck
{
    public const int MaxMb = 10;

    public const int MaxBytes = MaxMb * 1024 * 1024;

    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>Fields that fetch or start something; a page number is none of them.</summary>
    private static readonly string[] Reaching =
    [
        "DDE", "DDEAUTO", "LINK", "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "EMBED", "RD", "DATABASE",
        "MACROBUTTON", "CONTROL",
    ];

    /// <summary>Null: it may be used.</summary>
    public static Refusal? Of(byte[] file)
    {
        if (file.Length > MaxBytes)
        {
            return new TemplateIsTooLarge(MaxMb);
        }

        try
        {
            using var zip = new SafeZip(new MemoryStream(file, writable: false));
            return zip.Names.Select(name => Of(zip, name)).FirstOrDefault(refusal => refusal is not null)
                ?? (zip.Names.Contains("word/document.xml", StringComparer.OrdinalIgnoreCase)
                    ? null
                    : new TemplateIsNoWordFile());
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (InvalidDataException)
        {
            return new TemplateIsNoWordFile();
        }
    }

    private static Refusal? Of(SafeZip zip, string name)
    {
        if (name.Contains("..", StringComparison.Ordinal)
            || name.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            || name.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
            || name.Contains("activeX", StringComparison.OrdinalIgnoreCase))
        {
            return new TemplateHoldsMacros();
        }

        if (name.Contains("embeddings/", StringComparison.OrdinalIgnoreCase)
            || name.Contains("afchunk", StringComparison.OrdinalIgnoreCase))
        {
            return new TemplateHoldsFiles();
        }

        using var part = zip.Open(name);
        return part is null ? null : IsXml(name) ? OfXml(part, name) : Counted(part);
    }

    private static bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // A picture is read to its end, for its declared size can lie.
    private static Refusal? Counted(Stream part)
    {
        part.CopyTo(Stream.Null);
        return null;
    }

    private static Refusal? OfXml(Stream part, string name)
    {
        try
        {
            using var xml = SafeXml.CreateReader(part);
            Refusal? found = null;
            while (found is null && xml.Next())
            {
                found = xml.NodeType == XmlNodeType.Element ? OfElement(xml) : null;
            }

            return found;
        }
        catch (XmlException broken)
        {
            return SafeXml.Explain(broken, name);
        }
    }

    private static Refusal? OfElement(XmlReader xml) => xml.LocalName switch
    {
        "Relationship" => OfRelationship(xml.GetAttribute("Type") ?? "", xml.GetAttribute("TargetMode")),
        "Override" or "Default" => OfContentType(xml.GetAttribute("PartName"), xml.GetAttribute("ContentType") ?? ""),
        "altChunk" or "object" or "OLEObject" or "control" => new TemplateHoldsFiles(),
        "attachedTemplate" or "mailMerge" => new TemplateReachesOutside(),
        "fldSimple" when Reaches(xml.GetAttribute("instr", xml.NamespaceURI)) => new TemplateReachesOutside(),
        "instrText" when !xml.IsEmptyElement && Reaches(Words(xml)) => new TemplateReachesOutside(),
        _ => null,
    };

    private static string Words(XmlReader xml)
    {
        xml.Read();
        return xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace ? xml.Value : "";
    }

    // A link that somebody has to press may lie outside; everything else is fetched unasked.
    private static Refusal? OfRelationship(string type, string? mode)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        return kind switch
        {
            "attachedTemplate" or "aFChunk" or "subDocument" or "frame" => new TemplateReachesOutside(),
            "oleObject" or "package" or "control" => new TemplateHoldsFiles(),
            "vbaProject" or "wordVbaData" => new TemplateHoldsMacros(),
            "hyperlink" => null,
            _ => mode == "External" ? new TemplateReachesOutside() : null,
        };
    }

    private static Refusal? OfContentType(string? part, string type)
    {
        if (type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
        {
            return new TemplateHoldsMacros();
        }

        return string.Equals(part, "/word/document.xml", StringComparison.OrdinalIgnoreCase)
            && type is not (Main + "document.main+xml" or Main + "template.main+xml")
            ? new TemplateIsNoWordFile()
            : null;
    }

    private static bool Reaches(string? instruction) => Reaching.Contains(
        (instruction ?? "").Trim().Split(' ', 2)[0], StringComparer.OrdinalIgnoreCase);
}
