using System.Text;
using System.Xml;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

// Runs: the words of a paragraph with one look, and what stands between them.
internal sealed partial class ReturnedBody
{
    private void Link()
    {
        var outer = _run.Link;
        _run.Link = linkOf(xml.GetAttribute("id", DocxNames.Relationships)
            ?? xml.GetAttribute("id", DocxNames.StrictRelationships) ?? "");
        Walk();
        _run.Link = outer;
    }

    private void Run()
    {
        _run.Begin();
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "rPr":
                    foreach (var look in xml.Inside())
                    {
                        _run.Note(look, xml);
                    }

                    break;
                case "t":
                    Append(Words());
                    break;
                case "tab" or "ptab":
                    Append("\t");
                    break;
                case "br" or "cr" when DocxStyles.Value(xml, "type") is null or "textWrapping":
                    Append("\n");
                    break;
                case "noBreakHyphen":
                    Append("\u2011");
                    break;
                case "footnoteReference" or "endnoteReference":
                    Lose(LostLook.Footnote);
                    break;
                case "commentReference":
                    Comments++;
                    break;
                case "instrText" or "delText" or "delInstrText":
                    xml.SkipInside();
                    break;
                default:
                    Visit();
                    break;
            }
        }
    }

    private string Words()
    {
        var words = new StringBuilder();
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace
                or XmlNodeType.Whitespace)
            {
                words.Append(xml.Value.ReplaceLineEndings(" "));
            }
        }

        return words.ToString();
    }

    // What lies in several controls is kept for each of them, so a small file could ask for a lot.
    private void Append(string words)
    {
        _kept += (long)words.Length * _open.Count;
        if (_kept > ReadLimits.TextCharacters)
        {
            throw new UnreadableFileException(new TextTooLong(ReadLimits.TextCharacters));
        }

        foreach (var region in _open)
        {
            region.Append(words, _run);
        }

        _line?.Append(words, _run.IsBold, _run.IsItalic, _run.Link);
    }

    private void Lose(LostLook look)
    {
        foreach (var region in _open)
        {
            region.Lose(look);
        }
    }
}
