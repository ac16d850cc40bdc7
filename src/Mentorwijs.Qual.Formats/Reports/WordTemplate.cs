using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Mentorwijs.Qual.Domain.Reports;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mentorwijs.Qual.Formats.Reports;

/// <summary>An institute's own template, made ready to write a chapter in: its styles, page, header, footer and logo
/// stay; its text, history and names go.</summary>
internal sealed class WordTemplate
{
    private static readonly Dictionary<string, string> Dutch = new(StringComparer.Ordinal)
    {
        ["standaard"] = "normal",
        ["titel"] = "title",
        ["ondertitel"] = "subtitle",
        ["kop 1"] = "heading 1",
        ["kop 2"] = "heading 2",
        ["kop 3"] = "heading 3",
        ["kopvaninhoudsopgave"] = "toc heading",
        ["inhopg 1"] = "toc 1",
        ["inhopg 2"] = "toc 2",
        ["lijst met afbeeldingen"] = "table of figures",
        ["bijschrift"] = "caption",
        ["citaat"] = "quote",
        ["lijstalinea"] = "list paragraph",
        ["voettekst"] = "footer",
    };

    private readonly Dictionary<string, string> _styles = new(StringComparer.Ordinal);

    private WordTemplate(MainDocumentPart main, W.SectionProperties page) => (Main, Page) = (main, page);

    public MainDocumentPart Main { get; }

    /// <summary>Page, margins, header and footer, to stand at the end of the text.</summary>
    public W.SectionProperties Page { get; }

    /// <summary>Twips between the margins.</summary>
    public int TextWidth
    {
        get
        {
            var width = (long?)Page.GetFirstChild<W.PageSize>()?.Width?.Value ?? 0;
            var margin = Page.GetFirstChild<W.PageMargin>();
            var text = width - (margin?.Left?.Value ?? 0U) - (margin?.Right?.Value ?? 0U);
            return text is > 2_000 and < 30_000 ? (int)text : WordTables.TextWidth;
        }
    }

    /// <summary>True: its headings have numbers of their own, which then stay as they are.</summary>
    public bool CountsHeadings
    {
        get
        {
            var byId = (Main.StyleDefinitionsPart?.Styles?.Elements<W.Style>() ?? [])
                .Where(style => style.StyleId?.Value is not null)
                .GroupBy(style => style.StyleId?.Value ?? "", StringComparer.Ordinal)
                .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
            var seen = new HashSet<string>(StringComparer.Ordinal);
            for (var id = NameOf("Heading1"); byId.TryGetValue(id, out var style) && seen.Add(id);
                id = style.BasedOn?.Val?.Value ?? "")
            {
                if (style.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value is { } list)
                {
                    return list != 0; // 0 takes away what the style below it has
                }
            }

            return false;
        }
    }

    /// <param name="document">Opened for writing; passed <see cref="TemplateCheck"/>.</param>
    public static WordTemplate Prepare(
        WordprocessingDocument document, string language, ReportKind kind = ReportKind.Chapter)
    {
        document.ChangeDocumentType(WordprocessingDocumentType.Document);
        var main = document.MainDocumentPart ?? document.AddMainDocumentPart();
        var last = main.Document?.Body?.Elements<W.SectionProperties>().LastOrDefault();
        var template = new WordTemplate(
            main, (W.SectionProperties?)last?.CloneNode(deep: true) ?? WordFrame.PlainPage());
        Empty(document, main);
        template.AddStyles(language, kind);
        return template;
    }

    /// <summary>The names of styles as the template has them.</summary>
    public OpenXmlElement Dressed(OpenXmlElement element)
    {
        foreach (var part in element.Descendants().Append(element))
        {
            switch (part)
            {
                case W.ParagraphStyleId { Val.Value: { } name } style:
                    style.Val = NameOf(name);
                    break;
                case W.RunStyle { Val.Value: { } name } style:
                    style.Val = NameOf(name);
                    break;
                case W.TableStyle { Val.Value: { } name } style:
                    style.Val = NameOf(name);
                    break;
                default:
                    break;
            }
        }

        return element;
    }

    /// <summary>The name a style of ours has here.</summary>
    public string NameOf(string ours) => _styles.GetValueOrDefault(ours, ours);

    // Nobody is named, nothing of another document comes along, and the result can be written in.
    private static void Empty(WordprocessingDocument document, MainDocumentPart main)
    {
        foreach (var part in new OpenXmlPart?[]
        {
            document.ExtendedFilePropertiesPart, document.CustomFilePropertiesPart, document.ThumbnailPart,
            document.CoreFilePropertiesPart,
        }.OfType<OpenXmlPart>())
        {
            document.DeletePart(part);
        }

        main.DeleteParts([
            .. main.Parts.Select(part => part.OpenXmlPart).Where(part => part is GlossaryDocumentPart
                or WordprocessingCommentsPart or WordprocessingCommentsExPart or WordprocessingPeoplePart
                or CustomXmlPart or DocumentTasksPart),
        ]);
        var settings = main.DocumentSettingsPart?.Settings;
        settings?.RemoveAllChildren<W.DocumentProtection>();
        settings?.RemoveAllChildren<W.WriteProtection>();
        settings?.RemoveAllChildren<W.Rsids>();
        settings?.RemoveAllChildren<W.TrackRevisions>();
    }

    /// <summary>Ours that the template has by name keep its look; the others are added.</summary>
    private void AddStyles(string language, ReportKind kind)
    {
        var part = Main.StyleDefinitionsPart ?? Main.AddNewPart<StyleDefinitionsPart>();
        var theirs = part.Styles ??= new W.Styles();
        var byName = theirs.Elements<W.Style>()
            .Where(style => style is { StyleName.Val.Value: not null, StyleId.Value: not null })
            .SelectMany(style => NamesOf(style).Select(name => (Key: (style.Type?.Value, name), Style: style)))
            .GroupBy(named => named.Key)
            .ToDictionary(same => same.Key, same => same.First().Style.StyleId!.Value!); // filtered above
        var ids = theirs.Elements<W.Style>().Select(style => style.StyleId?.Value).OfType<string>()
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = new List<W.Style>();
        foreach (var style in WordStyles.All(language, kind))
        {
            var (id, name) = (style.StyleId?.Value ?? "", style.StyleName?.Val?.Value ?? "");
            if (byName.TryGetValue((style.Type?.Value, name.ToLowerInvariant()), out var known))
            {
                _styles[id] = known;
                continue;
            }

            var free = id;
            while (!ids.Add(free))
            {
                free += "Mq";
            }

            _styles[id] = free;
            missing.Add(style);
        }

        foreach (var style in missing)
        {
            style.StyleId = NameOf(style.StyleId?.Value ?? "");
            style.Default = null;
            Rename(style.BasedOn);
            Rename(style.NextParagraphStyle);
            theirs.Append(style);
        }
    }

    // Word itself stores its own names in English; other programs, and people, name the same styles in Dutch.
    private static IEnumerable<string> NamesOf(W.Style style)
    {
        var name = style.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
        return (style.Aliases?.Val?.Value?.ToLowerInvariant() ?? "")
            .Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Prepend(name)
            .SelectMany(one => Dutch.TryGetValue(one, out var english) ? new[] { one, english } : [one]).Distinct();
    }

    private void Rename(W.String253Type? style)
    {
        if (style?.Val?.Value is { } name)
        {
            style.Val = NameOf(name);
        }
    }
}
