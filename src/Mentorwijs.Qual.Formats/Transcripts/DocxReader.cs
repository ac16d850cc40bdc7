using System.Xml;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Word files: a table of speakers, labels before the words, names with times, or bold questions.</summary>
internal static class DocxReader
{
    public static Outcome<TranscriptDraft> Read(byte[] file, ReadOptions options)
    {
        using var parts = new DocxParts(new MemoryStream(file));
        var styles = ReadPart(parts, parts.OfKind("styles"), DocxStyles.Read);
        var body = Body(parts, styles, Notes(parts, styles));
        var lines = DocxTables.Flatten(body.Blocks).ToList();
        var isMaybeTable =
            options.Pattern is SpeakerPattern.Automatic or SpeakerPattern.Table or SpeakerPattern.OwnLabels;
        var conversation = (isMaybeTable ? TableConversation.Find(body.Blocks, options) : null)
            ?? LinePatterns.Read(lines, options);
        if (conversation is null)
        {
            return new PatternFindsNothing(options.Pattern);
        }

        var margins = Margins(parts, body.Tally, styles);
        return DraftMaking.Make(
            conversation with { LeftOut = [.. conversation.LeftOut, .. margins] },
            FormatOf(conversation, body.Tally),
            Warnings(parts, body.Tally, margins.Count > 0));
    }

    private static DocxBody Body(DocxParts parts, DocxStyles styles, Dictionary<string, string> notes)
    {
        using var xml = parts.Open(parts.Main) ?? throw new UnreadableFileException(new FileIsDamaged(parts.Main));
        try
        {
            xml.MoveToContent();
            if (xml.LocalName != "document" || !DocxNames.IsWord(xml.NamespaceURI))
            {
                throw new UnreadableFileException(new FileIsDamaged(parts.Main));
            }

            var body = new DocxBody(xml, styles, notes);
            body.Walk();
            return body;
        }
        catch (XmlException broken)
        {
            throw new UnreadableFileException(SafeXml.Explain(broken, parts.Main));
        }
    }

    // By kind and id: the words of each footnote and endnote.
    private static Dictionary<string, string> Notes(DocxParts parts, DocxStyles styles)
    {
        var notes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in new[] { DocxNames.Footnotes, DocxNames.Endnotes })
        {
            using var xml = parts.OfKind(kind) is { } part ? parts.Open(part) : null;
            while (xml is not null && xml.Next())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "footnote" or "endnote"
                    && DocxStyles.Value(xml, "type") is null)
                {
                    var id = DocxStyles.Value(xml, "id") ?? "";
                    using var inside = xml.ReadSubtree();
                    var text = WordsOf(inside, styles);
                    if (text.Length > 0)
                    {
                        notes[kind + id] = text;
                    }
                }
            }
        }

        return notes;
    }

    private static string WordsOf(XmlReader xml, DocxStyles styles)
    {
        var body = new DocxBody(xml, styles, new Dictionary<string, string>());
        body.Walk();
        return string.Join('\n', DocxTables.Flatten(body.Blocks).Select(line => line.Text.Trim())).Trim();
    }

    private static T ReadPart<T>(DocxParts parts, string? name, Func<XmlReader?, T> read)
    {
        using var xml = name is null ? null : parts.Open(name);
        return read(xml);
    }

    // Words of page headers and footers, each part once.
    private static List<string> Margins(DocxParts parts, DocxTally tally, DocxStyles styles) =>
    [
        .. tally.HeadersAndFooters.Select(parts.ById).OfType<string>().Distinct()
            .Select(part => ReadPart(parts, part, xml => xml is null ? "" : WordsOf(xml, styles)))
            .Where(words => words.Length > 0),
    ];

    private static IEnumerable<ReadWarning> Warnings(DocxParts parts, DocxTally tally, bool hasMargins)
    {
        if (tally.Insertions + tally.Deletions > 0)
        {
            yield return new ReadWarning("TRACKED_CHANGES", tally.Insertions + tally.Deletions)
            {
                Insertions = tally.Insertions,
                Deletions = tally.Deletions,
            };
        }

        if (hasMargins)
        {
            yield return new ReadWarning("HEADER_FOOTER");
        }

        (string Code, int Count)[] counts =
        [
            ("COMMENTS", tally.Comments),
            ("FOOTNOTES", tally.Notes),
            ("HIDDEN_TEXT", tally.HiddenCharacters),
            ("ALTCHUNK_SKIPPED", tally.Chunks),
            ("MACRO_DROPPED", parts.HasMacro ? 1 : 0),
            ("EXTERNAL_SKIPPED", parts.ExternalParts),
        ];
        foreach (var (code, count) in counts.Where(count => count.Count > 0))
        {
            yield return new ReadWarning(code, count);
        }
    }

    // The name says the layout, and what had to be taken apart.
    private static string FormatOf(Conversation conversation, DocxTally tally) => conversation.Layout switch
    {
        "labels" when tally.Insertions + tally.Deletions > 0 || tally.Comments > 0 => "docx-tracked-comments",
        "labels" when tally.Notes > 0 => "docx-ir-footnote",
        "times" when conversation.Utterances.All(
            utterance => SpeakerLabels.KindOf(utterance.Label) == LabelKind.Generic) => "docx-amberscript-like",
        var layout => $"docx-{layout}",
    };
}
