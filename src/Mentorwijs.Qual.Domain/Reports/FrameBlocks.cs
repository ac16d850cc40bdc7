namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What the study asked, within which frame, and which components of the process it looked at.</summary>
internal static class FrameBlocks
{
    public const string Table = "components";

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Frame"]);
        yield return new HeadingBlock(2, texts["Heading_Question"]);
        yield return material.Free("Question");
        yield return new HeadingBlock(2, texts["Heading_Framework"]);
        yield return material.Free("Framework");
        var components = ExecutionBlocks.InUse(material);
        if (components.Count == 0)
        {
            yield return ChapterMaterial.Locked("components", [texts.ToFill("Components")]);
            yield break;
        }

        yield return ChapterMaterial.Locked(
            "components", texts.Runs("Components", ("Table", new BlockReference(Table))));
        yield return new TableBlock
        {
            Key = Table,
            Tag = "locked:table.components",
            Caption = texts["Caption_Components"],
            Columns =
            [
                new TableColumn(texts["Column_Component"], 4),
                new TableColumn(texts["Column_Description"], 9),
                new TableColumn(texts["Column_Source"], 5),
                new TableColumn(texts["Column_Moment"], 3),
            ],
            Rows =
            [
                .. components.Select(component => new TableRow(
                [
                    ExecutionBlocks.NameOf(component, material),
                    ExecutionBlocks.DefinitionOf(component, material),
                    SourceOf(component, material),
                    Words(component.Moment, material),
                ])),
            ],
        };
    }

    // People who talk about it are a source that the data know of.
    private static string SourceOf(ProcessComponent component, ChapterMaterial material)
    {
        var isTalkedOf = ExecutionBlocks.RaisedBy(component, material).Count > 0;
        return (material.FreeWords(component.Source)?.Text, isTalkedOf) switch
        {
            ({ } words, _) => words,
            (null, true) => material.Texts["Source_Interviews"],
            (null, false) => Words(component.Source, material),
        };
    }

    private static string Words(string name, ChapterMaterial material) =>
        material.FreeWords(name)?.Text ?? $"[{material.Texts["ToFill"]}]";
}
