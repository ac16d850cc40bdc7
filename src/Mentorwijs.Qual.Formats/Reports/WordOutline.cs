using System.Globalization;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>What stands where in a chapter, known before a line is written: the contents and the references come
/// before what they point to.</summary>
internal sealed class WordOutline
{
    private const int DeepestListed = 2;

    private readonly Dictionary<string, CaptionedBlock> _byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<ChapterBlock, CaptionedBlock> _byBlock = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ChapterBlock, string> _bookmarks = new(ReferenceEqualityComparer.Instance);

    /// <param name="stylesCount">True: headings get their numbers from the template, which are not known here.
    /// </param>
    public WordOutline(Chapter chapter, ChapterTexts texts, bool stylesCount)
    {
        var headings = new List<OutlineHeading>();
        var (tables, figures) = (new List<CaptionedBlock>(), new List<CaptionedBlock>());
        foreach (var block in chapter.Sections.SelectMany(section => section.Blocks))
        {
            switch (block)
            {
                case HeadingBlock { Level: <= DeepestListed } heading:
                    var bookmark = string.Create(CultureInfo.InvariantCulture, $"_Toc{headings.Count + 1:000000}");
                    headings.Add(new OutlineHeading(
                        heading.Level, stylesCount ? heading.Text : heading.Shown, bookmark));
                    HasNumbers |= heading.Number is not null;
                    _bookmarks[heading] = bookmark;
                    break;
                case TableBlock { IsNumbered: true } table:
                    Add(tables, table, table.Key, texts["Table"], "_RefTable", table.Caption);
                    break;
                case FigureBlock { IsNumbered: true } figure:
                    Add(figures, figure, figure.Key, texts["Figure"], "_RefFigure", figure.Caption);
                    break;
                default:
                    break;
            }
        }

        (Headings, Tables, Figures) = (headings, tables, figures);
    }

    public IReadOnlyList<OutlineHeading> Headings { get; }

    /// <summary>True: headings of this report are counted; one without a number is meant to have none.</summary>
    public bool HasNumbers { get; }

    public IReadOnlyList<CaptionedBlock> Tables { get; }

    public IReadOnlyList<CaptionedBlock> Figures { get; }

    public CaptionedBlock Of(ChapterBlock block) => _byBlock[block];

    /// <summary>Null: nothing has that key.</summary>
    public CaptionedBlock? Find(string key) => _byKey.GetValueOrDefault(key);

    /// <summary>Null: the heading is not in the contents.</summary>
    public string? BookmarkOf(HeadingBlock heading) => _bookmarks.GetValueOrDefault(heading);

    private void Add(
        List<CaptionedBlock> all, ChapterBlock block, string key, string word, string bookmark, string caption)
    {
        var number = all.Count + 1;
        var captioned = new CaptionedBlock(
            word, number, caption, string.Create(CultureInfo.InvariantCulture, $"{bookmark}{number}"));
        all.Add(captioned);
        _byBlock[block] = captioned;
        if (key.Length > 0)
        {
            _byKey[key] = captioned;
        }
    }
}

/// <summary>A heading that the contents list.</summary>
internal sealed record OutlineHeading(int Level, string Text, string Bookmark);

/// <summary>A table or figure with its number.</summary>
/// <param name="Word">"Tabel", which is also the name of the sequence.</param>
internal sealed record CaptionedBlock(string Word, int Number, string Caption, string Bookmark)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Word} {Number}");
}
