namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix: every code with its definition, as the coders had it.</summary>
internal static class CodebookBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var (book, texts) = (material.Source.Codebook, material.Texts);
        var used = material.Source.Codings.Select(coding => coding.CodeId).ToHashSet();
        var codes = material.Tree.Codes.Where(code => !code.IsRetired || used.Contains(code.Id)).ToList();
        yield return new HeadingBlock(1, texts["Heading_Codebook"]) { StartsPage = true };
        yield return new ParagraphBlock(texts.Runs(
            "Codebook_Intro", ("Codebook", book.Title.In(texts.Language)), ("Version", book.Version)));
        yield return new TableBlock
        {
            Caption = texts.Say("Caption_Codebook", ("Codebook", book.Title.In(texts.Language))),
            Columns = [new TableColumn(texts["Column_Code"], 3), new TableColumn(texts["Column_Definition"], 5)],
            Rows =
            [
                .. codes.Select(code => new TableRow(
                    [code.Name.In(texts.Language), code.Definition.In(texts.Language)],
                    Indent: code.Level - 1,
                    IsStrong: !code.IsAssignable)),
            ],
        };
    }
}
