using System.Xml;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Reads a document of ours that was edited elsewhere: controls, bookmarks, and nothing outside the file.
/// </summary>
/// <remarks>As a stream within the limits of every file from outside; changes that are tracked count as accepted.
/// </remarks>
public static class ReturnedReader
{
    public static Outcome<ReturnedDocument> Read(byte[] file)
    {
        if (file.Length == 0)
        {
            return new FileIsEmpty();
        }

        try
        {
            using var parts = new DocxParts(new MemoryStream(file, writable: false));
            return Read(parts);
        }
        catch (UnreadableFileException unreadable)
        {
            return unreadable.Refusal;
        }
        catch (XmlException broken)
        {
            return SafeXml.Explain(broken, "docx");
        }
        catch (InvalidDataException)
        {
            return file is [0xD0, 0xCF, 0x11, 0xE0, ..] // OLE: an old .doc, or one with a password
                ? new FileIsOldWord()
                : new FileIsDamaged("docx");
        }
    }

    private static ReturnedDocument Read(DocxParts parts)
    {
        var headings = Headings(parts);
        var lists = ReturnedLists.Read(parts);
        using var xml = parts.Open(parts.Main) ?? throw new UnreadableFileException(new FileIsDamaged(parts.Main));
        xml.MoveToContent();
        if (xml.LocalName != "document" || !DocxNames.IsWord(xml.NamespaceURI))
        {
            throw new UnreadableFileException(new FileIsDamaged(parts.Main));
        }

        var body = new ReturnedBody(xml, headings, lists, parts.LinkOf);
        body.Walk();
        return new ReturnedDocument
        {
            Export = body.Export,
            Pieces = body.Pieces,
            Tracked = body.Tracked,
            Comments = body.Comments,
        };
    }

    // Level by id of the style: "heading 2" is what Word and others call it in every language.
    private static Dictionary<string, int> Headings(DocxParts parts)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        using var xml = parts.OfKind("styles") is { } part ? parts.Open(part) : null;
        var id = "";
        while (xml is not null && xml.Next())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "style")
            {
                id = DocxStyles.Value(xml, "styleId") ?? "";
            }
            else if (xml.LocalName == "name" && DocxStyles.Value(xml, "val") is { Length: 9 } name
                && name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) && char.IsAsciiDigit(name[^1]))
            {
                levels[id] = name[^1] - '0';
            }
        }

        return levels;
    }
}
