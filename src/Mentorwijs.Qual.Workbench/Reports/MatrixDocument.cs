using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>The matrix as a Word document on its side: a table for the perspectives of each book, or for each
/// perspective some respondents at a time, with numbers, ratings and summaries in the cells.</summary>
internal static class MatrixDocument
{
    /// <summary>More columns than this leave no room for the words of a summary.</summary>
    private const int MostColumns = 6;

    private const int CodeWidth = 9, CellWidth = 7;

    public static void Write(MatrixMaterial material, Stream stream)
    {
        var words = material.Words;
        var texts = new ChapterTexts(
            words.Language, key => words.Find(key) ?? SaidTexts.TextsOf("Reports").GetString(key, words.Culture));
        WordChapter.Write(
            new Chapter
            {
                Title = words[$"Title_{material.By}"],
                Subtitle = $"{material.Project.Name}, {material.Day.ToString("d MMMM yyyy", words.Culture)}",
                Language = words.Language,
                ProjectName = material.Project.Name,
                Date = material.Day,
                IsLandscape = true,
                Sections = [new ChapterSection("matrix", [.. About(material), .. Tables(material)])],
            },
            texts, stream);
    }

    private static IEnumerable<ChapterBlock> About(MatrixMaterial material) =>
    [
        new HeadingBlock(1, material.Words["About_How"]),
        Paragraph(material.Words["WorkingPaper"]),
        Paragraph(material.Words["HowToRead"]),
        Paragraph(material.Words["HowRatings"]),
        .. material.Layers.Select(layer => new ParagraphBlock(
            [new TextRun($"{layer.Origin}: ", Bold: true), new TextRun(layer.Transcripts)])),
    ];

    private static IEnumerable<ChapterBlock> Tables(MatrixMaterial material)
    {
        var rows = material.Matrix.Rows.Index().Where(row => material.HoldsAnything(row.Item))
            .Select(row => row.Item).ToList();
        yield return new HeadingBlock(1, material.Words["Heading_Matrix"]) { StartsPage = true };
        if (rows.Count == 0)
        {
            yield return Paragraph(material.Words["Nothing"]);
        }

        foreach (var book in rows.GroupBy(row => row.Code.CodebookId))
        {
            var title = material.Read.Tree.BookOf(book.First().Code)?.Title.In(material.Words.Language) ?? "";
            if (material.Read.Tree.HasSeveralBooks)
            {
                yield return new HeadingBlock(2, title);
            }

            foreach (var (caption, columns) in ChunksOf(material, title))
            {
                yield return Table(material, caption, columns, [.. book]);
            }
        }
    }

    // Respondents by perspective, so many at a time; perspectives are few.
    private static IEnumerable<(string Caption, IReadOnlyList<(MatrixColumn Column, int At)> Columns)> ChunksOf(
        MatrixMaterial material, string book)
    {
        var all = material.Matrix.Columns.Select((column, at) => (Column: column, At: at)).ToList();
        var groups = material.By == MatrixBy.Respondents
            ? all.GroupBy(one => one.Column.Perspective.Id).Select(group => (
                material.Words.Say("Caption_Respondents", book, material.NameOf(group.First().Column.Perspective)),
                group.ToList()))
            : [(material.Words.Say("Caption_Perspectives", book), all)];
        return groups.SelectMany(group => group.Item2.Chunk(MostColumns)
            .Select(chunk => (group.Item1, (IReadOnlyList<(MatrixColumn, int)>)chunk)));
    }

    private static TableBlock Table(
        MatrixMaterial material, string caption, IReadOnlyList<(MatrixColumn Column, int At)> columns,
        IReadOnlyList<CodeRow> rows) => new()
        {
            Caption = caption,
            Columns =
            [
                new TableColumn(material.Words["Column_Code"], CodeWidth),
                .. columns.Select(one => new TableColumn(
                    one.Column.Respondent?.Pseudonym
                    ?? $"{material.NameOf(one.Column.Perspective)} (n = {one.Column.Respondents})", CellWidth)),
            ],
            Rows =
            [
                .. rows.Select(row => new TableRow(
                    [
                        material.NameOf(row),
                        .. columns.Select(one => CellOf(material, row, one.Column, row.Cells[one.At])),
                    ],
                    Indent: material.Read.Tree.Path(row.Code.Id).Count - 1, IsStrong: row.WithDescendants)),
            ],
            Note = material.Words["TableNote"],
        };

    private static string CellOf(MatrixMaterial material, CodeRow row, MatrixColumn column, PerspectiveCell cell)
    {
        var place = MatrixMaterial.PlaceOf(row, column);
        string?[] lines =
        [
            material.Say(cell),
            material.Ratings.TryGetValue(place, out var ratings)
                ? material.Words.Say("RatingInCell", material.Say(ratings))
                : null,
            material.Summaries.GetValueOrDefault(place),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static ParagraphBlock Paragraph(string words) => new([new TextRun(words)]);
}
