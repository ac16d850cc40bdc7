using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix: every code of every book with its definition, as the coders had it.</summary>
internal static class CodebookBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var (books, texts) = (material.Source.Codebooks, material.Texts);
        var used = material.Source.Codings.Select(coding => coding.CodeId).ToHashSet();
        yield return new HeadingBlock(1, texts[books.Count == 1 ? "Heading_Codebook" : "Heading_Codebooks"])
        {
            StartsPage = true,
        };
        foreach (var book in books)
        {
            var title = book.Title.In(texts.Language);
            if (books.Count > 1)
            {
                yield return new HeadingBlock(2, title);
            }

            yield return new ParagraphBlock(texts.Runs(
                "Codebook_Intro", ("Codebook", title), ("Version", book.Version)));
            yield return Table(
                [
                    .. material.Tree.Codes.Where(code =>
                        code.CodebookId == book.Id && (!code.IsRetired || used.Contains(code.Id))),
                ],
                texts.Say("Caption_Codebook", ("Codebook", title)), texts);
        }
    }

    private static TableBlock Table(IReadOnlyList<Code> codes, string caption, ChapterTexts texts) => new()
    {
        Caption = caption,
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
