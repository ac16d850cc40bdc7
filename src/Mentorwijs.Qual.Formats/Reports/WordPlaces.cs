using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>Hands out what must be unique in one document: bookmarks, controls, lists, links.</summary>
/// <param name="kinds">Number of our first kind of list.</param>
/// <param name="bullets">Number of the list with bullets; every number above is free.</param>
/// <param name="textWidth">Twips between the margins.</param>
internal sealed class WordPlaces(
    MainDocumentPart main, W.Numbering numbering, int kinds, int bullets, int textWidth)
{
    private readonly Dictionary<string, string> _links = new(StringComparer.Ordinal);

    private int _bookmarks;

    private int _controls;

    private int _charts;

    private int _lists = bullets;

    private int? _headings;

    public int TextWidth => textWidth;

    public int BulletList { get; } = bullets;

    /// <summary>The list that counts headings; made when the first one asks for it.</summary>
    public int HeadingList
    {
        get
        {
            if (_headings is null)
            {
                _headings = ++_lists;
                numbering.Append(WordNumbering.HeadingList(kinds, _lists));
            }

            return _headings.Value;
        }
    }

    /// <summary>Stands in the document, to know it again when it comes back; null = it will not.</summary>
    public ExportId? Export { get; init; }

    /// <summary>True: the styles of headings count by themselves, as an institute's template can.</summary>
    public bool StylesCountHeadings { get; init; }

    /// <summary>A part for a chart, with the name of its relationship and a number for the drawing.</summary>
    public (ChartPart Part, string Id, uint Drawing) NextChart()
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdChart{++_charts}");
        return (main.AddNewPart<ChartPart>(id), id, (uint)_charts);
    }

    public int NextControl() => ++_controls;

    /// <summary>A mark around what is in a control: programs that lose the name of a control keep those of marks.
    /// </summary>
    /// <param name="control">Number of the control.</param>
    /// <param name="isTable">True: it stands in the first cell of a table, and means all of it.</param>
    public (W.BookmarkStart Start, W.BookmarkEnd End) MarkOf(int control, bool isTable)
    {
        var id = NextBookmark().ToString(CultureInfo.InvariantCulture);
        return (
            new W.BookmarkStart { Id = id, Name = ControlMarks.NameOf(control, isTable) },
            new W.BookmarkEnd { Id = id });
    }

    public int NextBookmark() => ++_bookmarks;

    /// <summary>A numbered list of its own, that starts at the number the author wrote.</summary>
    public int NextNumberedList(int start)
    {
        numbering.Append(WordNumbering.NumberedList(kinds, ++_lists, start));
        return _lists;
    }

    /// <summary>The relationship for a link, or null where the address is no well-formed https or mailto.</summary>
    public string? LinkTo(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri)
            || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeMailto)
            || !Uri.IsWellFormedUriString(uri.AbsoluteUri, UriKind.Absolute))
        {
            return null;
        }

        if (!_links.TryGetValue(uri.AbsoluteUri, out var id))
        {
            id = string.Create(CultureInfo.InvariantCulture, $"rIdLink{_links.Count + 1}");
            main.AddHyperlinkRelationship(uri, isExternal: true, id);
            _links[uri.AbsoluteUri] = id;
        }

        return id;
    }

    /// <summary>Puts a bookmark around what a paragraph holds.</summary>
    /// <remarks>An array on purpose: an element is itself the enumerable of its children.</remarks>
    /// <summary>The same with the mark of the export, where it has one.</summary>
    public void SurroundWithExport(W.Paragraph paragraph, OpenXmlElement content)
    {
        if (Export is { } export)
        {
            Surround(paragraph, ControlMarks.NameOf(export), content);
        }
        else
        {
            paragraph.Append(content);
        }
    }

    public void Surround(W.Paragraph paragraph, string bookmark, params OpenXmlElement[] content)
    {
        var id = NextBookmark().ToString(CultureInfo.InvariantCulture);
        paragraph.Append(new W.BookmarkStart { Id = id, Name = bookmark });
        paragraph.Append(content);
        paragraph.Append(new W.BookmarkEnd { Id = id });
    }
}
