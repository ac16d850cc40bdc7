using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How the training was carried out: each component by its figures, then by what respondents say.</summary>
internal static class ExecutionBlocks
{
    /// <summary>Passages shown with a component: those marked as most quotable.</summary>
    private const int MaxQuotes = 2;

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Execution"]);
        var components = InUse(material);
        if (components.Count == 0)
        {
            yield return ChapterMaterial.Locked("execution", [texts.ToFill("Components")]);
        }

        foreach (var component in components)
        {
            yield return new HeadingBlock(2, NameOf(component, material));
            yield return material.Written(
                "free:" + component.Figures, "Figures", material.FreeWords(component.Figures)?.Text, level: 2);
            var raised = RaisedBy(component, material);
            if (raised.Count > 0)
            {
                yield return ChapterMaterial.Locked(
                    "execution." + component.Key,
                    texts.Runs(
                        "Theme_Raised",
                        ("Raised", raised.Count),
                        ("Respondents", material.Counts.Heard.Count),
                        ("PerPerspective", material.PerPerspective(column => texts.Count(raised.Count(
                            person => person.Perspective == column.Perspective.Id))))));
            }

            foreach (var quote in QuotesOf(component, material))
            {
                yield return quote;
            }
        }
    }

    /// <summary>Those that somebody wrote about or that respondents talk of; others are no part of this study.
    /// </summary>
    public static IReadOnlyList<ProcessComponent> InUse(ChapterMaterial material) =>
    [
        .. ProcessComponent.All.Where(component =>
            new[] { component.Source, component.Moment, component.Figures }
                .Any(name => material.FreeWords(name) is not null)
            || RaisedBy(component, material).Count > 0),
    ];

    public static IReadOnlyList<Respondent> RaisedBy(ProcessComponent component, ChapterMaterial material) =>
        material.Counts.Raising(CodesOf(component, material).Select(code => code.Id));

    /// <summary>As the codebook calls it, else as the field does.</summary>
    public static string NameOf(ProcessComponent component, ChapterMaterial material) =>
        CodesOf(component, material).FirstOrDefault() is { } code
            ? code.Name.In(material.Texts.Language)
            : material.Texts["Component_" + component.Key];

    public static string DefinitionOf(ProcessComponent component, ChapterMaterial material) =>
        CodesOf(component, material).FirstOrDefault()?.Definition.In(material.Texts.Language) is { Length: > 0 } said
            ? said
            : material.Texts["ComponentIs_" + component.Key];

    private static IEnumerable<Code> CodesOf(ProcessComponent component, ChapterMaterial material) =>
        material.Tree.Codes.Where(code => string.Equals(code.Slug, component.Slug, StringComparison.Ordinal));

    private static IEnumerable<ChapterBlock> QuotesOf(ProcessComponent component, ChapterMaterial material)
    {
        var codes = CodesOf(component, material).Select(code => code.Id).ToHashSet();
        return codes.Count == 0
            ? []
            : material.Source.Codings
                .Where(coding => coding.Stars > 0 && codes.Contains(coding.CodeId))
                .OrderByDescending(coding => coding.Stars)
                .Select(coding => material.Quotes.Of(coding.Id)).OfType<QuoteBlock>()
                .Take(MaxQuotes);
    }
}
