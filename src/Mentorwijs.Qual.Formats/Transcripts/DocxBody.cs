using System.Xml;

namespace Mentorwijs.Qual.Formats.Transcripts;

/// <summary>Walks a part of a Word file as a stream: what one reads when every tracked change is accepted.</summary>
/// <remarks>
/// Takes text from w:t alone, element by element: the text of all descendants would hold deleted words, field codes
/// and coordinates of drawings.
/// </remarks>
internal sealed partial class DocxBody(XmlReader xml, DocxStyles styles, IReadOnlyDictionary<string, string> notes)
{
    private DocxParagraph? _paragraph;
    private List<object> _blocks = [];

    /// <summary>Lines and tables in the order of the file.</summary>
    public IReadOnlyList<object> Blocks => _blocks;

    public DocxTally Tally { get; } = new();

    /// <summary>Walks to the end; the reader stands before or on the root.</summary>
    public void Walk()
    {
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Visit();
            }
        }

        EndParagraph();
    }

    private void Inside()
    {
        foreach (var _ in xml.Inside())
        {
            Visit();
        }
    }

    private void Visit()
    {
        switch (xml.LocalName)
        {
            case "p" when IsWord():
                Paragraph();
                break;
            case "tbl" when IsWord():
                Table();
                break;
            case "r" when IsWord():
                Run();
                break;
            case "del" or "moveFrom" when IsWord():
                Tally.Deletions++;
                xml.SkipInside();
                break;
            case "ins" or "moveTo" when IsWord():
                Tally.Insertions++;
                Inside();
                break;
            // Fallback repeats a text box for older programs; rt is the reading above a word.
            case "Fallback" or "rt" or "sdtPr" or "tblPr" or "tcPr":
                xml.SkipInside();
                break;
            case "txbxContent":
                TextBox();
                break;
            default:
                Mark();
                break;
        }
    }

    // Elements that count for something but are no text.
    private void Mark()
    {
        switch (xml.LocalName)
        {
            case "altChunk":
                Tally.Chunks++;
                break;
            case "headerReference" or "footerReference":
                Tally.HeadersAndFooters.Add(xml.GetAttribute("id", DocxNames.Relationships)
                    ?? xml.GetAttribute("id", DocxNames.StrictRelationships) ?? "");
                break;
            default:
                Inside();
                break;
        }
    }

    private void Paragraph()
    {
        var paragraph = _paragraph ??= new DocxParagraph();
        paragraph.IsOpenEnded = false;
        foreach (var name in xml.Inside())
        {
            if (name == "pPr")
            {
                ParagraphProperties(paragraph);
            }
            else
            {
                Visit();
            }
        }

        if (!paragraph.IsOpenEnded)
        {
            EndParagraph();
        }
    }

    private void EndParagraph()
    {
        if (_paragraph is not null)
        {
            _blocks.AddRange(_paragraph.Lines());
            _blocks.AddRange(_paragraph.Boxed);
            _paragraph = null;
        }
    }

    private void ParagraphProperties(DocxParagraph paragraph)
    {
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "pStyle":
                    paragraph.Style = DocxStyles.Value(xml, "val");
                    paragraph.IsHeading |= styles.IsHeading(paragraph.Style);
                    break;
                case "outlineLvl":
                    paragraph.IsHeading |= DocxStyles.Value(xml, "val") != "9";
                    break;
                case "del" or "moveFrom":
                    paragraph.IsOpenEnded = true;
                    break;
                case "sectPr":
                    Inside();
                    break;
                case "pPrChange" or "rPrChange":
                    xml.SkipInside();
                    break;
                default:
                    break;
            }
        }
    }

    // A text box hangs inside a run of another paragraph: its own paragraphs follow that one.
    private void TextBox()
    {
        var (paragraph, blocks, run) = (_paragraph, _blocks, _run);
        (_paragraph, _blocks) = (null, []);
        Inside();
        EndParagraph();
        var boxed = _blocks;
        (_paragraph, _blocks, _run) = (paragraph, blocks, run);
        (_paragraph?.Boxed ?? _blocks).AddRange(boxed);
    }

    private void Table()
    {
        EndParagraph();
        var outer = _blocks;
        var rows = new List<SourceRow>();
        foreach (var name in xml.Inside())
        {
            if (name == "tr")
            {
                Row(rows);
            }
        }

        _blocks = outer;
        _blocks.Add(new SourceTable(rows));
    }

    private void Row(List<SourceRow> rows)
    {
        var cells = new List<IReadOnlyList<SourceLine>>();
        var (isHeader, isDeleted) = (false, false);
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "tc":
                    _blocks = [];
                    Inside();
                    EndParagraph();
                    cells.Add([.. DocxTables.Flatten(_blocks)]);
                    break;
                case "tblHeader":
                    isHeader = DocxStyles.IsOn(xml);
                    break;
                case "del":
                    isDeleted = true;
                    Tally.Deletions++;
                    break;
                default:
                    break;
            }
        }

        if (!isDeleted)
        {
            rows.Add(new SourceRow(cells, isHeader));
        }
    }

    private bool IsWord() => DocxNames.IsWord(xml.NamespaceURI);
}
