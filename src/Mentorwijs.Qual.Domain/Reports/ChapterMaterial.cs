using System.Buffers.Text;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The source with what every part of the chapter needs from it.</summary>
internal sealed class ChapterMaterial(
    ChapterSource source, ChapterTexts texts, CodeTree tree, RespondentCounts counts, ChapterQuotes quotes)
{
    private readonly ChapterSource? _whole;
    private readonly Lazy<IReadOnlyList<HeardCoding>> _heard = new(() => HeardIn(source, counts.Respondents));

    /// <summary>Perspectives of few people are counted together, unless somebody gave a reason not to.</summary>
    public static ChapterMaterial Of(ChapterSource whole, ChapterTexts texts)
    {
        var source = whole with
        {
            Respondents = SmallPerspectives.People(whole.Respondents, whole.Pooled),
            Perspectives = SmallPerspectives.Left(whole.Perspectives, whole.Pooled),
        };
        return new ChapterMaterial(
            source,
            texts,
            CodeTree.Of(source.Codebooks),
            new RespondentCounts(
                source.Transcripts, SmallPerspectives.Counted(source.Respondents), source.Codings, source.Coded),
            new ChapterQuotes(whole, texts)) // labels go by who somebody is, not by how people are counted
        {
            Whole = whole,
        };
    }

    /// <summary>The source as it was, with everybody under the own perspective.</summary>
    public ChapterSource Whole
    {
        get => _whole ?? source;
        private init => _whole = value;
    }

    public ChapterSource Source => source;

    public ChapterTexts Texts => texts;

    public CodeTree Tree => tree;

    public RespondentCounts Counts => counts;

    /// <summary>For the quotes of all themes: labels and speakers are looked up once.</summary>
    public ChapterQuotes Quotes => quotes;

    /// <summary>Who was asked after what.</summary>
    public AskedQuestions Asked { get; } = new(tree, source.Guides);

    public InterviewTimes Times { get; } = new(source, texts);

    /// <summary>Every coding that counts with whose words it holds; made when a part asks for it.</summary>
    public IReadOnlyList<HeardCoding> Heard => _heard.Value;

    /// <summary>Respondents who were interviewed and are not counted: their transcripts do not take part.</summary>
    public int NotCounted => Counts.Respondents.Count - Counts.Heard.Count;

    /// <summary>"leidinggevende: 7 van 7; werknemer: 6 van 7".</summary>
    public Figures PerPerspective(Func<PerspectiveColumn, string> figure) => new(string.Join("; ",
        PerspectiveTable.ColumnsOf(Counts, Source.Perspectives).Select(column =>
            $"{NameOf(column)}: {figure(column)}")));

    /// <summary>The perspective within a sentence.</summary>
    public string NameOf(PerspectiveColumn column) =>
        SourceLabel.NameOf(column.Perspective.Id, Source.Perspectives, Texts.Language);

    /// <summary>What the author wrote under a name, or a marker for it.</summary>
    public ChapterBlock Free(string name) => Written("free:" + name, name, Source.Written.GetValueOrDefault(name), 1);

    /// <summary>The same as words within a sentence; null = not written, which a template makes a marker.</summary>
    public AuthorWords? FreeWords(string name) =>
        Source.Written.GetValueOrDefault(name) is { Length: > 0 } words ? new AuthorWords(name, words) : null;

    /// <summary>An author's Markdown, or a marker with the words of <c>Fill_</c>.</summary>
    public ChapterBlock Written(string tag, string fill, string? markdown, int level) => markdown is { Length: > 0 }
        ? new MarkdownBlock(markdown, level) { Tag = tag }
        : new ParagraphBlock([Texts.ToFill(fill)]) { Tag = tag };

    /// <summary>A paragraph from the data.</summary>
    public static ParagraphBlock Locked(string key, IEnumerable<TextRun> runs) =>
        new([.. runs]) { Tag = "locked:" + key };

    /// <summary>22 characters instead of 36: what Word allows in a tag is short.</summary>
    public static string Short(Guid id) => Base64Url.EncodeToString(id.ToByteArray(true));

    private static IReadOnlyList<HeardCoding> HeardIn(
        ChapterSource source, IReadOnlyList<Respondent> counted)
    {
        var speakers = source.Transcripts.ToDictionary(text => text.Id, text => new CodingSpeakers(text));
        var people = counted.ToDictionary(person => person.Id);
        return
        [
            .. source.Codings.Select(coding => new HeardCoding(
                coding,
                speakers.TryGetValue(coding.TranscriptId, out var here)
                    ? [.. here.RespondentsOn(coding.Span).Where(people.ContainsKey).Select(id => people[id])]
                    : [])),
        ];
    }
}
