using System.Globalization;
using System.Text;
using System.Xml;

namespace Mentorwijs.Qual.Formats.Transcripts;

// Runs: the pieces of a paragraph with one look, and everything Word hides between the words.
internal sealed partial class DocxBody
{
    // Private use area: what Word writes for a letter of a symbol font; its meaning lies in that font.
    private const char SymbolFrom = '\uE000';
    private const char SymbolUntil = '\uF8FF';

    private readonly Stack<bool> _fields = new();
    private (bool IsBold, bool IsItalic, bool IsHidden) _run;

    private void Run()
    {
        var outer = _run;
        var style = _paragraph?.Style;
        _run = (styles.IsBold(style) ?? false, styles.IsItalic(style) ?? false, false);
        foreach (var _ in xml.Inside())
        {
            RunPart();
        }

        _run = outer;
    }

    private void RunPart()
    {
        switch (xml.LocalName)
        {
            case "rPr":
                RunProperties();
                break;
            case "t":
                Append(Text());
                break;
            case "tab" or "ptab":
                Append("\t");
                break;
            case "br" when DocxStyles.Value(xml, "type") is null or "textWrapping":
            case "cr":
                BreakLine();
                break;
            case "noBreakHyphen":
                Append("\u2011");
                break;
            case "sym":
                Append(Symbol());
                break;
            case "fldChar":
                Field(DocxStyles.Value(xml, "fldCharType"));
                break;
            case "instrText" or "delText" or "delInstrText":
                xml.SkipInside();
                break;
            case "footnoteReference" or "endnoteReference":
                Note();
                break;
            case "commentReference":
                Tally.Comments++;
                break;
            default:
                Visit();
                break;
        }
    }

    private void RunProperties()
    {
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "rStyle":
                    var style = DocxStyles.Value(xml, "val");
                    _run.IsBold = styles.IsBold(style) ?? _run.IsBold;
                    _run.IsItalic = styles.IsItalic(style) ?? _run.IsItalic;
                    break;
                case "b":
                    _run.IsBold = DocxStyles.IsOn(xml);
                    break;
                case "i":
                    _run.IsItalic = DocxStyles.IsOn(xml);
                    break;
                case "vanish":
                    _run.IsHidden = DocxStyles.IsOn(xml);
                    break;
                case "rPrChange":
                    xml.SkipInside();
                    break;
                default:
                    break;
            }
        }
    }

    private void Append(string words)
    {
        // A field inside the code of another field is part of that code.
        if (words.Length == 0 || _fields.Skip(1).Contains(true))
        {
            return;
        }

        if (_run.IsHidden)
        {
            Tally.HiddenCharacters += words.Length;
            return;
        }

        (_paragraph ??= new DocxParagraph()).Append(words, _run.IsBold, _run.IsItalic);
    }

    private void BreakLine()
    {
        if (!_run.IsHidden)
        {
            (_paragraph ??= new DocxParagraph()).Break();
        }
    }

    private string Text()
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var depth = xml.Depth;
        var words = new StringBuilder();
        while (xml.Next() && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                words.Append(xml.Value.ReplaceLineEndings(" "));
            }
        }

        return words.ToString();
    }

    private string Symbol()
    {
        var isCode = ushort.TryParse(
            DocxStyles.Value(xml, "char"), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code);
        var symbol = (char)code;
        var isPrivate = symbol is >= SymbolFrom and <= SymbolUntil;
        return !isCode || isPrivate || char.IsSurrogate(symbol) ? "\uFFFD" : symbol.ToString();
    }

    // True on the stack: inside the code of a field, before its result.
    private void Field(string? kind)
    {
        if (kind == "begin")
        {
            _fields.Push(true);
        }
        else if (_fields.Count > 0)
        {
            _fields.Pop();
            if (kind == "separate")
            {
                _fields.Push(false);
            }
        }
    }

    private void Note()
    {
        var id = DocxStyles.Value(xml, "id") ?? "";
        var kind = xml.LocalName == "footnoteReference" ? DocxNames.Footnotes : DocxNames.Endnotes;
        if (notes.TryGetValue(kind + id, out var note))
        {
            Tally.Notes++;
            _paragraph?.Note(note);
        }
    }
}
