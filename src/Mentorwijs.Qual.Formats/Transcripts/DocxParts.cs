using System.Xml;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>The parts of a Word file, found through its relationships; what points outside is never opened.</summary>
internal sealed class DocxParts : IDisposable
{
    private readonly SafeZip _zip;
    private readonly Dictionary<string, Relationship> _relationships;

    public DocxParts(Stream file)
    {
        _zip = new SafeZip(file);
        Main = Relationships("_rels/.rels", "").Values
            .FirstOrDefault(relationship => relationship.IsOfKind("officeDocument"))?.Target ?? "word/document.xml";
        if (Main.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(new FileIsAnotherKind("docx", "xlsx"));
        }

        if (Main.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(new FileIsAnotherKind("docx", "pptx"));
        }

        var folder = Main[..(Main.LastIndexOf('/') + 1)];
        _relationships = Relationships($"{folder}_rels/{Main[folder.Length..]}.rels", folder);
    }

    /// <summary>Name of the part with the text.</summary>
    public string Main { get; }

    public bool HasMacro => _zip.Names.Any(name => name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>Parts Word would fetch from elsewhere (a picture, a template); links in the text are none.</summary>
    public int ExternalParts =>
        _relationships.Values.Count(relationship => relationship.IsExternal && !relationship.IsOfKind("hyperlink"));

    /// <summary>Opens a part by name; null when it is not there.</summary>
    public XmlReader? Open(string name) => _zip.Open(name) is { } part ? SafeXml.CreateReader(part) : null;

    /// <summary>Name of the part of this kind ("styles", "footnotes"), or null.</summary>
    public string? OfKind(string kind) => _relationships.Values
        .FirstOrDefault(relationship => relationship.IsOfKind(kind) && !relationship.IsExternal)?.Target;

    /// <summary>Name of the part a relationship points to, or null.</summary>
    public string? ById(string id) =>
        _relationships.TryGetValue(id, out var relationship) && !relationship.IsExternal ? relationship.Target : null;

    /// <summary>The address a link outside points to, or null.</summary>
    public string? LinkOf(string id) =>
        _relationships.TryGetValue(id, out var relationship) && relationship is { IsExternal: true }
        && relationship.IsOfKind("hyperlink")
            ? relationship.Address
            : null;

    public void Dispose() => _zip.Dispose();

    private Dictionary<string, Relationship> Relationships(string part, string folder)
    {
        var found = new Dictionary<string, Relationship>(StringComparer.Ordinal);
        using var stream = _zip.Open(part);
        if (stream is null)
        {
            return found;
        }

        using var xml = SafeXml.CreateReader(stream);
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "Relationship")
            {
                found.TryAdd(xml.GetAttribute("Id") ?? "", new Relationship(
                    xml.GetAttribute("Type") ?? "",
                    Resolve(folder, xml.GetAttribute("Target") ?? ""),
                    xml.GetAttribute("TargetMode") == "External",
                    xml.GetAttribute("Target") ?? ""));
            }
        }

        return found;
    }

    // A target is a name inside the container; one that climbs out of it finds nothing there.
    private static string Resolve(string folder, string target) =>
        target.StartsWith('/') ? target[1..] : folder + target;

    private sealed record Relationship(string Type, string Target, bool IsExternal, string Address)
    {
        // The last part of the address is the same in transitional and strict files.
        public bool IsOfKind(string kind) => Type.EndsWith($"/{kind}", StringComparison.Ordinal);
    }
}
