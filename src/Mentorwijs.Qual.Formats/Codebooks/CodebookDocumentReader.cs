using Markdig;
using Markdig.Syntax;

namespace Mentorwijs.Qual.Formats.Codebooks;

/// <summary>Cuts a text into front matter, introduction and sections, by the blocks Markdown sees in it.</summary>
/// <remarks>
/// Markdig says where headings, lists and bullets begin and end; every value is taken from the source lines, so
/// nothing of the text changes. Inline parsing is off: it is not needed, and it is where a hostile file costs time.
/// </remarks>
internal sealed class CodebookDocumentReader
{
    private static readonly MarkdownPipeline Blocks = BlocksOnly();

    private readonly SourceLines _source;
    private readonly int _bodyLine;
    private readonly List<Block> _blocks;

    private CodebookDocumentReader(string[] lines, int bodyLine)
    {
        _bodyLine = bodyLine;
        _source = new SourceLines(lines.AsSpan(bodyLine));
        _blocks = [.. Markdown.Parse(_source.Text, Blocks)
            .Where(block => block is not LinkReferenceDefinitionGroup)
            .OrderBy(block => block.Span.Start)];
    }

    /// <param name="text">Plain: no BOM, \n; passed by <see cref="CodebookGuard"/>.</param>
    public static CodebookDocument Read(string text)
    {
        var lines = text.Split('\n');
        var close = lines[0].TrimEnd() == "---" ? Array.FindIndex(lines, 1, line => line.TrimEnd() == "---") : -1;
        var reader = new CodebookDocumentReader(lines, close + 1);
        var headings = reader._blocks.OfType<HeadingBlock>().Where(reader.IsCode).ToList();
        var first = headings.Count > 0 ? headings[0].Line : reader._source.Count;
        return new CodebookDocument
        {
            FrontMatter = close < 0 ? null : lines[1..close],
            Introduction = reader._source.Verbatim(0, first),
            Sections = reader.Sections(headings),
            UnderlinedHeadings =
            [
                .. reader._blocks.OfType<HeadingBlock>()
                    .Where(heading => !reader.IsCode(heading))
                    .Select(heading => reader.Number(reader._source.LineOf(heading.Span.Start))),
            ],
            Source = text,
        };
    }

    private static MarkdownPipeline BlocksOnly()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        return builder.Build();
    }

    // "Name" underlined with = or - is a heading too, but the format knows # only.
    private bool IsCode(HeadingBlock heading) => _source[heading.Line].TrimStart(' ', '\t').StartsWith('#');

    private int Number(int line) => _bodyLine + line + 1;

    private List<CodebookSection> Sections(List<HeadingBlock> headings)
    {
        var read = headings.ConvertAll(heading => CodebookHeading.Read(_source[heading.Line]));
        var slugs = new SlugProposals(read.Where(heading => heading.HasValidSlug).Select(heading => heading.Slug));
        var sections = new List<CodebookSection>(headings.Count);
        var block = 0;
        for (var i = 0; i < headings.Count; i++)
        {
            var next = i + 1 < headings.Count ? headings[i + 1].Line : _source.Count;
            var within = new List<Block>();
            for (; block < _blocks.Count && _blocks[block].Line < next; block++)
            {
                if (_blocks[block].Line > headings[i].Line)
                {
                    within.Add(_blocks[block]);
                }
            }

            var section = new CodebookSection
            {
                Level = read[i].Level,
                Name = read[i].Name,
                Slug = read[i].HasValidSlug ? read[i].Slug! : slugs.Propose(read[i].Proposal), // not null: valid
                SlugIsGiven = read[i].HasValidSlug,
                SlugTail = read[i].Tail,
                Line = Number(headings[i].Line),
            };
            sections.Add(WithBody(section, within, headings[i].Line + 1, next));
        }

        return sections;
    }

    // The list directly under the heading holds the fields; so does a later one with labels of the format. Lists with
    // nothing between them count as one, as they would become one in canonical form.
    private CodebookSection WithBody(CodebookSection section, List<Block> blocks, int from, int next)
    {
        var fields = new List<CodebookField>();
        var (lead, texts, isFirst) = ("", new List<string>(), true);
        for (var i = 0; i < blocks.Count; i++)
        {
            var lists = blocks.Skip(i).TakeWhile(IsBullets).Cast<ListBlock>().ToList();
            if (lists.Count > 0 && (isFirst || lists.Exists(HoldsFields)))
            {
                texts.AddRange(Between(lists, ref from));
                (lead, texts) = fields.Count == 0 ? (Joined(texts), []) : (lead, texts);
                fields.AddRange(lists.SelectMany(Fields));
            }

            isFirst &= blocks[i] is HtmlBlock;
            i += Math.Max(0, lists.Count - 1);
        }

        texts.Add(_source.Verbatim(from, next));
        return section with { Fields = fields, Lead = lead, Notes = Joined(texts) };
    }

    private static bool IsBullets(Block block) => block is ListBlock { IsOrdered: false };

    private List<string> Between(List<ListBlock> lists, ref int from)
    {
        var texts = new List<string>();
        foreach (var list in lists)
        {
            texts.Add(_source.Verbatim(from, list.Line));
            from = LastLine(list) + 1;
        }

        return texts;
    }

    private bool HoldsFields(ListBlock list) =>
        Fields(list).Any(field => field.Kind is not (FieldKind.Unlabelled or FieldKind.Custom));

    private IEnumerable<CodebookField> Fields(ListBlock list) =>
        list.OfType<ListItemBlock>().Select(item => BulletReader.Read(item, _source, _bodyLine));

    private int LastLine(ListBlock list) => list.OfType<ListItemBlock>().Max(item => _source.LastLine(item));

    private static string Joined(IEnumerable<string> texts) =>
        string.Join("\n\n", texts.Where(text => text.Length > 0));
}
