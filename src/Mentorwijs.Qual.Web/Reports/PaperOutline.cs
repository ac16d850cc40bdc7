using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>The numbers of tables and figures, counted over the whole report as the document does.</summary>
public sealed class PaperOutline
{
    private readonly Dictionary<ChapterBlock, string> _names = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _byKey = new(StringComparer.Ordinal);

    public PaperOutline(Chapter report, ChapterTexts texts)
    {
        var (tables, figures) = (0, 0);
        foreach (var block in report.Sections.SelectMany(section => section.Blocks))
        {
            switch (block)
            {
                case TableBlock { IsNumbered: true } table:
                    Add(table, table.Key, $"{texts["Table"]} {texts.Count(++tables)}");
                    break;
                case FigureBlock { IsNumbered: true } figure:
                    Add(figure, figure.Key, $"{texts["Figure"]} {texts.Count(++figures)}");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>"Tabel 3"; empty for one without a number.</summary>
    public string NameOf(ChapterBlock block) => _names.GetValueOrDefault(block, "");

    /// <summary>The same by what texts refer to it by; empty = nothing has that key.</summary>
    public string NameOf(string key) => _byKey.GetValueOrDefault(key, "");

    /// <summary>Where it stands on the page; empty = nowhere.</summary>
    public string IdOf(ChapterBlock block) => NameOf(block) is { Length: > 0 } name ? IdOf(name) : "";

    /// <summary>The same of a name as <see cref="NameOf(string)"/> gives it.</summary>
    public static string IdOf(string name) => "paper-" + name.Replace(' ', '-').ToLowerInvariant();

    private void Add(ChapterBlock block, string key, string name)
    {
        _names[block] = name;
        if (key.Length > 0)
        {
            _byKey[key] = name;
        }
    }
}
