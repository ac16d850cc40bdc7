using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codebooks;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The appendix with what changed: the codebooks version by version, and the decisions on differences.
/// </summary>
internal static class ChangeLogBlocks
{
    public const string BooksTable = "bookSteps";

    private static readonly Decision[] Shown =
    [
        Decision.First, Decision.Second, Decision.Both, Decision.Neither, Decision.NewSpan, Decision.Parked,
        Decision.CodebookUnclear,
    ];

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        yield return new HeadingBlock(1, texts["Heading_Changes"]) { StartsPage = true };
        if (source.Withdrawn > 0)
        {
            yield return ChapterMaterial.Locked("withdrawn", texts.Runs("Withdrawn", ("People", source.Withdrawn)));
        }

        if (source.BookSteps.Count > 0)
        {
            yield return Books(source.BookSteps, texts);
        }

        if (source.Decisions.Count == 0)
        {
            yield return ChapterMaterial.Locked("decisions", texts.Runs("NoDecisions"));
            yield break;
        }

        yield return Decisions(source.Decisions, texts);
    }

    private static TableBlock Books(IReadOnlyList<BookStep> steps, ChapterTexts texts) => new()
    {
        Key = BooksTable,
        Tag = "locked:table.bookSteps",
        Caption = texts["Caption_BookSteps"],
        Columns =
        [
            new TableColumn(texts["Column_Book"], 6),
            new TableColumn(texts["Column_Version"], 2),
            new TableColumn(texts["Column_Date"], 3),
            new TableColumn(texts["Column_Changes"], 9),
        ],
        Rows =
        [
            .. steps.Select(step => new TableRow(
            [
                step.Book.In(texts.Language),
                step.Version,
                step.On.ToString("d MMM yyyy", texts.Culture),
                ChangesOf(step, texts),
            ])),
        ],
    };

    private static string ChangesOf(BookStep step, ChapterTexts texts)
    {
        if (step.Changes is not { } changes)
        {
            return texts.Say("Step_First", ("Codes", step.Codes));
        }

        var parts = Enum.GetValues<CodeChangeKind>()
            .Select(kind => (Kind: kind, Names: changes.Of(kind).Select(change => change.Name.In(texts.Language))))
            .Where(part => part.Names.Any())
            .Select(part => texts.Say("Step_" + part.Kind, ("Names", string.Join(", ", part.Names))));
        return string.Join(' ', parts) is { Length: > 0 } said ? said : texts["Step_None"];
    }

    private static TableBlock Decisions(IReadOnlyList<RoundDecisions> rounds, ChapterTexts texts) => new()
    {
        Key = "decisions",
        Tag = "locked:table.decisions",
        Caption = texts["Caption_Decisions"],
        Columns =
        [
            new TableColumn(texts["Column_Round"], 5),
            new TableColumn(texts["Column_Last"], 4),
            .. Shown.Select(decision => new TableColumn(texts["Decision_" + decision], 3, IsFigure: true)),
        ],
        Rows =
        [
            .. rounds.Select(round => new TableRow(
            [
                round.Round,
                round.Last.ToString("d MMM yyyy", texts.Culture),
                .. Shown.Select(decision => texts.Count(round.Counts.GetValueOrDefault(decision))),
            ])),
        ],
        Note = texts["Note_Decisions"],
    };
}
