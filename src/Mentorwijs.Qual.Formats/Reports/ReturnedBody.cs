using System.Xml;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Formats.Transcripts;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Walks once through the body of an edited document and gathers what stands in controls and at marks.
/// </summary>
/// <param name="linkOf">The address of a link by the id of its relationship; null = it is none.</param>
internal sealed partial class ReturnedBody(
    XmlReader xml, IReadOnlyDictionary<string, int> headings, ReturnedLists lists, Func<string, string?> linkOf)
{
    private readonly List<ReturnedRegion> _open = [];
    private readonly List<ReturnedRegion> _all = [];
    private readonly Dictionary<string, ReturnedRegion> _marks = new(StringComparer.Ordinal);
    private readonly ReturnedRun _run = new();
    private ReturnedLine? _line;
    private string _place = "";
    private int _tables;
    private long _kept;

    public ExportId? Export { get; private set; }

    public int Tracked { get; private set; }

    public int Comments { get; private set; }

    public IReadOnlyList<ReturnedPiece> Pieces => [.. _all.Select(region => region.ToPiece())];

    public void Walk()
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
            case "p":
                Paragraph();
                break;
            case "r":
                Run();
                break;
            case "sdt":
                Control();
                break;
            case "tbl":
                Table();
                break;
            case "hyperlink":
                Link();
                break;
            case "bookmarkStart":
                BeginMark(DocxStyles.Value(xml, "name") ?? "", DocxStyles.Value(xml, "id") ?? "");
                break;
            case "bookmarkEnd":
                EndMark(DocxStyles.Value(xml, "id") ?? "");
                break;
            case "del" or "moveFrom":
                Tracked++;
                xml.SkipInside();
                break;
            case "ins" or "moveTo":
                Tracked++;
                Walk();
                break;
            case "drawing" or "pict" or "object":
                Lose(LostLook.Picture);
                xml.SkipInside();
                break;
            case "sdtPr" or "sdtEndPr" or "pPr" or "tblPr" or "trPr" or "tcPr" or "sectPr" or "Fallback":
                xml.SkipInside();
                break;
            default:
                Walk();
                break;
        }
    }

    private void Paragraph()
    {
        var outer = _line;
        var line = _line = new ReturnedLine();
        foreach (var region in _open)
        {
            region.Begin(line);
        }

        foreach (var name in xml.Inside())
        {
            if (name == "pPr")
            {
                ParagraphProperties(line);
            }
            else
            {
                Visit();
            }
        }

        _place = line is { Heading: > 0, Text.Length: > 0 } ? line.Text : _place;
        _line = outer;
    }

    private void ParagraphProperties(ReturnedLine line)
    {
        var (list, level) = ("", 0);
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "pStyle":
                    line.Heading = headings.GetValueOrDefault(DocxStyles.Value(xml, "val") ?? "");
                    break;
                case "ilvl":
                    _ = int.TryParse(DocxStyles.Value(xml, "val"), out level);
                    break;
                case "numId":
                    list = DocxStyles.Value(xml, "val") ?? "";
                    break;
                case "rPr" or "pPrChange":
                    xml.SkipInside();
                    break;
                default:
                    break;
            }
        }

        if (list is not ("" or "0") && line.Heading == 0)
        {
            (line.ListLevel, line.IsCounted) = (Math.Clamp(level, 0, 8), lists.Counts(list, level));
        }

        // a region that is open over several paragraphs has its own copy of each
        foreach (var region in _open)
        {
            region.Dress(line);
        }
    }

    private void Control()
    {
        var (tag, control, isPlaceholder) = ("", 0, false);
        ReturnedRegion? region = null;
        foreach (var name in xml.Inside())
        {
            if (name == "sdtPr")
            {
                (tag, control, isPlaceholder) = ControlProperties();
            }
            else if (name == "sdtContent")
            {
                region = IsOurs(tag) ? Open(tag, control, isMark: false) : null;
                if (isPlaceholder && region is not null)
                {
                    xml.SkipInside(); // what stands there is Word's own invitation to type
                }
                else
                {
                    Walk();
                }
            }
        }

        Close(region);
    }

    private (string Tag, int Control, bool IsPlaceholder) ControlProperties()
    {
        var (tag, control, isPlaceholder) = ("", 0, false);
        foreach (var name in xml.Inside())
        {
            switch (name)
            {
                case "tag":
                    tag = DocxStyles.Value(xml, "val") ?? "";
                    break;
                case "id":
                    _ = int.TryParse(DocxStyles.Value(xml, "val"), out control);
                    break;
                case "showingPlcHdr":
                    isPlaceholder = DocxStyles.IsOn(xml);
                    break;
                default:
                    break;
            }
        }

        return (tag, control, isPlaceholder);
    }

    private static bool IsOurs(string tag) => tag.StartsWith("quote:", StringComparison.Ordinal)
        || tag.StartsWith("number:", StringComparison.Ordinal) || tag.StartsWith("locked:", StringComparison.Ordinal)
        || tag.StartsWith("free:", StringComparison.Ordinal);

    private void Table()
    {
        _tables++;
        foreach (var region in _open)
        {
            region.Lose(LostLook.Table);
        }

        Walk();
        if (--_tables == 0)
        {
            foreach (var region in _open.Where(region => region.IsTable).ToList())
            {
                Close(region);
            }
        }
    }

    private void BeginMark(string name, string id)
    {
        Export ??= ControlMarks.ExportOf(name);
        // LibreOffice begins a mark over several paragraphs twice and ends it once
        if (_open.Find(one => one.Mark == name) is { } begun)
        {
            _marks[id] = begun;
        }
        else if (ControlMarks.ControlOf(name) is { } control)
        {
            var region = Open("", control, isMark: true);
            region.Mark = name;
            region.IsTable = ControlMarks.IsTable(name) && _tables > 0;
            _marks[id] = region;
        }
    }

    private void EndMark(string id)
    {
        if (_marks.Remove(id, out var region) && !region.IsTable)
        {
            Close(region);
        }
    }

    private ReturnedRegion Open(string tag, int control, bool isMark)
    {
        var region = new ReturnedRegion(tag, control, isMark, _place);
        if (_line is not null)
        {
            region.Begin(_line);
        }

        _open.Add(region);
        _all.Add(region);
        return _open.Count <= ReadLimits.Depth
            ? region
            : throw new UnreadableFileException(new NestsTooDeep(ReadLimits.Depth));
    }

    private void Close(ReturnedRegion? region)
    {
        if (region is not null)
        {
            _open.Remove(region);
        }
    }
}
