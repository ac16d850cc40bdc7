namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Builds the chapter: figures from the data, words from the authors, markers for what is missing.</summary>
/// <remarks>The skeleton is fixed, so that two exports of one project can be laid side by side.</remarks>
public static class ChapterBuilder
{
    public static Chapter Build(ChapterSource whole, ChapterTexts texts)
    {
        var material = ChapterMaterial.Of(whole, texts);
        var source = material.Source;
        var themes = source.Themes.OrderBy(theme => theme.Order).ToList();
        return new Chapter
        {
            Title = source.Project.Name,
            Subtitle = texts.Say("Subtitle", ("Date", source.Date.ToString("d MMMM yyyy", texts.Culture))),
            Language = texts.Language,
            ProjectName = source.Project.Name,
            Date = source.Date,
            Sections = HeadingNumbers.In(
            [
                new ChapterSection("frame", [.. FrameBlocks.Of(material)]),
                new ChapterSection("methods", [.. MethodsBlocks.Of(material), .. AgreementBlocks.Of(material),
                    .. MethodsBlocks.Rigour(material)]),
                new ChapterSection("execution", [.. ExecutionBlocks.Of(material)]),
                new ChapterSection("findings", [.. ContrastBlocks.Findings(material, themes)]),
                .. themes.Select(theme => new ChapterSection(
                    $"theme:{theme.Id.Value}", [.. ThemeBlocks.Of(material, theme)])),
                new ChapterSection("contrasts", [.. ContrastBlocks.Of(material, themes)]),
                new ChapterSection("mechanisms", [.. MechanismBlocks.Of(material)]),
                new ChapterSection("conclusions", [.. ConclusionBlocks.Of(material, themes)]),
                new ChapterSection("limitations", [.. ConclusionBlocks.Limitations(material)]),
                Appendix("codebook", CodebookBlocks.Of(material)),
                Appendix("coreq", CoreqBlocks.Of(material)),
                Appendix("guides", GuideBlocks.Of(material)),
                Appendix("frequencies", FrequencyBlocks.Of(material)),
                Appendix("changes", ChangeLogBlocks.Of(material)),
                .. TranslationBlocks.SectionOf(material),
            ]),
        };
    }

    private static ChapterSection Appendix(string key, IEnumerable<ChapterBlock> blocks) =>
        new(key, [.. blocks]) { IsAppendix = true };
}
