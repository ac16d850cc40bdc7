using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Builds the chapter: figures from the data, words from the authors, markers for what is missing.</summary>
public static class ChapterBuilder
{
    public static Chapter Build(ChapterSource source, ChapterTexts texts)
    {
        var material = new ChapterMaterial(
            source,
            texts,
            CodeTree.Of(source.Codebooks),
            new RespondentCounts(source.Transcripts, source.Respondents, source.Codings, source.Coded));
        return new Chapter
        {
            Title = source.Project.Name,
            Subtitle = texts.Say("Subtitle", ("Date", source.Date.ToString("d MMMM yyyy", texts.Culture))),
            Language = texts.Language,
            ProjectName = source.Project.Name,
            Date = source.Date,
            Sections =
            [
                ToWrite(texts, "frame", "Frame", "Question", "Framework"),
                new ChapterSection("methods", [.. MethodsBlocks.Of(material), .. AgreementBlocks.Of(material)]),
                .. source.Themes.OrderBy(theme => theme.Order).Select(theme =>
                    new ChapterSection($"theme:{theme.Id.Value}", [.. ThemeBlocks.Of(material, theme)])),
                ToWrite(texts, "conclusions", "Conclusions", "Conclusions", "Advice", "Limitations"),
                new ChapterSection("frequencies", [.. FrequencyBlocks.Of(material)]),
                new ChapterSection("codebook", [.. CodebookBlocks.Of(material)]),
            ],
        };
    }

    // A section only an author can write: nothing but its heading and a marker for each part.
    private static ChapterSection ToWrite(ChapterTexts texts, string key, string heading, params string[] parts) =>
        new(key,
        [
            new HeadingBlock(1, texts["Heading_" + heading]),
            .. parts.Select(part => new ParagraphBlock([texts.ToFill(part)])),
        ]);
}

/// <summary>The source with what every part of the chapter needs from it.</summary>
internal sealed record ChapterMaterial(
    ChapterSource Source, ChapterTexts Texts, CodeTree Tree, RespondentCounts Counts)
{
    /// <summary>For the quotes of all themes: labels and speakers are looked up once.</summary>
    public ChapterQuotes Quotes { get; } = new(Source, Texts);

    /// <summary>Who was asked after what.</summary>
    public AskedQuestions Asked { get; } = new(Tree, Source.Guides);

    /// <summary>Respondents who were interviewed and are not counted: their transcripts do not take part.</summary>
    public int NotCounted => Counts.Respondents.Count - Counts.Heard.Count;

    /// <summary>"leidinggevende: 7 van 7; werknemer: 6 van 7".</summary>
    public string PerPerspective(Func<PerspectiveColumn, string> figure) => string.Join("; ",
        PerspectiveTable.ColumnsOf(Counts, Source.Perspectives).Select(column =>
            $"{SourceLabel.NameOf(column.Perspective.Id, Source.Perspectives, Texts.Language)}: {figure(column)}"));
}
