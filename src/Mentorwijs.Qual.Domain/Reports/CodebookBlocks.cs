using System.Text.RegularExpressions;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix: every code of every book with its definition, as the coders had it.</summary>
internal static partial class CodebookBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var (books, texts) = (material.Source.Codebooks, material.Texts);
        var used = material.Source.Codings.Select(coding => coding.CodeId).ToHashSet();
        yield return new HeadingBlock(1, texts[books.Count == 1 ? "Heading_Codebook" : "Heading_Codebooks"])
        {
            StartsPage = true,
        };
        foreach (var (at, book) in books.Index())
        {
            var title = book.Title.In(texts.Language);
            if (books.Count > 1)
            {
                yield return new HeadingBlock(2, title);
            }

            yield return ChapterMaterial.Locked($"codebook.{at + 1}", texts.Runs(
                "Codebook_Intro", ("Codebook", title), ("Version", book.Version)));
            yield return Table(
                $"codebook.{at + 1}",
                [
                    .. material.Tree.Codes.Where(code =>
                        code.CodebookId == book.Id && (!code.IsRetired || used.Contains(code.Id))),
                ],
                texts.Say("Caption_Codebook", ("Codebook", title)),
                material.Tree, texts);
        }
    }

    private static TableBlock Table(
        string key, IReadOnlyList<Code> codes, string caption, CodeTree tree, ChapterTexts texts) => new()
        {
            Key = key,
            Tag = "locked:table." + key,
            Caption = caption,
            Columns =
            [
                new TableColumn(texts["Column_Code"], 6),
                new TableColumn(texts["Column_Definition"], 6),
                new TableColumn(texts["Column_Include"], 6),
                new TableColumn(texts["Column_Exclude"], 6),
            ],
            Rows =
            [
                .. codes.Select(code => new TableRow(
                    [
                        code.Name.In(texts.Language),
                        .. new[] { code.Definition, code.Include, code.Exclude }
                            .Select(rule => WithNames(rule.In(texts.Language), code, tree, texts.Language)),
                    ],
                    Indent: code.Level - 1,
                    IsStrong: !code.IsAssignable)),
            ],
        };

    // "zie [#middelen-geld]" becomes "zie Geld": a reader of the chapter has no slugs.
    private static string WithNames(string rule, Code code, CodeTree tree, string language) => Link().Replace(
        rule, found => tree.Follow(found.Groups[1].Value, code.CodebookId) is { } other
            ? $"‘{tree.NameOf(other, language)}’"
            : found.Value);

    [GeneratedRegex(@"\[#([a-z0-9:-]{1,140})\]")]
    private static partial Regex Link();
}
