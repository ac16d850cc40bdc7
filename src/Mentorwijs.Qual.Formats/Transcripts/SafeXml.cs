using System.Globalization;
using System.Xml;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>XML from outside: no DTD, no resolver, limited in size and depth, read as a stream.</summary>
public static class SafeXml
{
    public static XmlReader CreateReader(Stream xml) => XmlReader.Create(xml, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadLimits.XmlCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    });

    /// <summary>The next node, or false at the end; deeper than the limit is refused before it is walked.</summary>
    internal static bool Next(this XmlReader xml)
    {
        var isThere = xml.Read();
        return xml.Depth <= ReadLimits.Depth
            ? isThere
            : throw new UnreadableFileException(new NestsTooDeep(ReadLimits.Depth));
    }

    /// <summary>
    /// Stops at each element inside the current one and gives its local name; who reads one to its end stops
    /// at the next one behind it.
    /// </summary>
    internal static IEnumerable<string> Inside(this XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            yield break;
        }

        var depth = xml.Depth;
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                yield return xml.LocalName;
            }
        }
    }

    /// <summary>Moves to the end of the element without looking inside.</summary>
    internal static void SkipInside(this XmlReader xml)
    {
        foreach (var _ in xml.Inside())
        {
        }
    }

    /// <summary>What an error of the parser means for a person.</summary>
    internal static Domain.Refusal Explain(XmlException error, string part)
    {
        // The runtime has no other sign than these words of its own (English in every culture).
        if (error.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return new HoldsDocumentTypeDefinition();
        }

        return error.Message.Contains("MaxCharactersInDocument", StringComparison.Ordinal)
            ? new UnpacksTooLarge(ReadLimits.PartMb)
            : new FileIsDamaged(string.Create(
                CultureInfo.InvariantCulture, $"{part}, {error.LineNumber}:{error.LinePosition}"));
    }
}
