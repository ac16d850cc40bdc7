using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How far coders agreed: figures where they exist, the reason where they do not.</summary>
internal static class AgreementBlocks
{
    // Shares of few transcripts say less than the numbers themselves.
    private const int SmallestNumberForPercent = 20;

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(2, texts["Heading_Agreement"]);
        if (material.Source.Agreement is not { } agreement)
        {
            yield return new ParagraphBlock(texts.Runs("Agreement_NotComputed", ("WhyNoAgreement", null)));
            yield break;
        }

        yield return new ParagraphBlock([.. Design(agreement, texts), .. Figures(agreement, texts)]);
        yield return new ParagraphBlock(Decisions(agreement, texts));
        if (agreement.PerCode.Count > 0)
        {
            yield return Table(agreement, texts);
        }
    }

    private static IEnumerable<TextRun> Design(AgreementSummary agreement, ChapterTexts texts) =>
    [
        .. texts.Runs(
            "Agreement_Double",
            ("DoubleCoded", agreement.DoubleCoded),
            ("Transcripts", agreement.Transcripts),
            ("Coders", agreement.CoderCount),
            ("RoundName", agreement.RoundName),
            ("Share", agreement.Transcripts < SmallestNumberForPercent
                ? ""
                : $" ({texts.Figure(100.0 * agreement.DoubleCoded / agreement.Transcripts, 0)}%)")),
        .. agreement.WasBlind ? texts.Runs("Agreement_Blind") : [],
        .. texts.Runs("Agreement_Drawn", ("Drawn", null)),
        .. texts.Runs("Agreement_Unit", ("UnitName", agreement.UnitName)),
        .. agreement is { CoveragePercent: { } percent, SplitterVersion: { } version }
            ? texts.Runs("Agreement_Coverage", ("Percent", percent), ("Version", version))
            : [],
        .. texts.Runs(agreement.InterviewerTurnsIn ? "Agreement_InterviewerIn" : "Agreement_InterviewerOut"),
        .. agreement.Books.Count > 0
            ? texts.Runs(
                "Agreement_Books",
                ("BookList", string.Join("; ", agreement.Books.Select(book => Book(book, texts)))))
            : [],
    ];

    private static string Book(BookOfRound book, ChapterTexts texts) =>
        texts.Say("Agreement_Book", ("Codebook", book.Title.In(texts.Language)), ("Version", book.Version))
        + (book.AlsoUnder.Count > 0
            ? texts.Say("Agreement_BookAlso", ("Versions", string.Join(", ", book.AlsoUnder)))
            : "");

    private static IReadOnlyList<TextRun> Figures(AgreementSummary agreement, ChapterTexts texts)
    {
        var coefficients = Coefficients(agreement, texts).ToList();
        var key = (coefficients.Count, agreement.WhyUndefined) switch
        {
            (0, null) => "Agreement_Undefined",
            (0, _) => "Agreement_UndefinedWhy",
            _ => "Agreement_Coefficients",
        };
        return
        [
            .. agreement.PercentMicro is { } percent
                ? texts.Runs("Agreement_Percent", ("Percent", texts.Figure(ShownShare.Of(percent), 1)))
                : [],
            .. agreement.PositiveMicro is { } positive
                ? texts.Runs("Agreement_Positive", ("Percent", texts.Figure(ShownShare.Of(positive), 1)))
                : [],
            .. texts.Runs(
                key, ("Coefficients", string.Join("; ", coefficients)), ("WhyUndefined", agreement.WhyUndefined)),
            .. texts.Runs("Agreement_Defined", ("Defined", agreement.DefinedCodes), ("Codes", agreement.Codes)),
        ];
    }

    private static IEnumerable<string> Coefficients(AgreementSummary agreement, ChapterTexts texts)
    {
        (string Key, double? Value)[] all =
        [
            ("Kappa", agreement.KappaMicro), ("Alpha", agreement.AlphaMicro), ("AlphaMacro", agreement.AlphaMacro),
        ];
        return all.Where(one => one.Value is not null)
            .Select(one => $"{texts[one.Key]} {texts.Figure(one.Value!.Value, 2)}"); // not null: filtered above
    }

    private static IReadOnlyList<TextRun> Decisions(AgreementSummary agreement, ChapterTexts texts)
    {
        var all = agreement.DecidedFirst + agreement.DecidedSecond + agreement.DecidedBoth + agreement.DecidedNeither
            + agreement.DecidedNew;
        return all == 0
            ? texts.Runs("Agreement_Undecided")
            :
            [
                .. texts.Runs(
                    agreement is { IsClosed: false, Differences: not null }
                        ? "Agreement_DecidedSome"
                        : "Agreement_Decided",
                    ("Differences", all),
                    ("All", agreement.Differences),
                    ("First", agreement.DecidedFirst),
                    ("Second", agreement.DecidedSecond),
                    ("Both", agreement.DecidedBoth),
                    ("Neither", agreement.DecidedNeither)),
                .. agreement.DecidedNew > 0
                    ? texts.Runs("Agreement_DecidedNew", ("New", agreement.DecidedNew))
                    : [],
            ];
    }

    private static TableBlock Table(AgreementSummary agreement, ChapterTexts texts) => new()
    {
        Caption = texts.Say("Caption_Agreement", ("UnitName", agreement.UnitName)),
        Columns =
        [
            new TableColumn(texts["Column_Code"], 8),
            new TableColumn(texts["Column_Units"], 3, IsFigure: true),
            new TableColumn(texts["Column_First"], 3, IsFigure: true),
            new TableColumn(texts["Column_Second"], 3, IsFigure: true),
            new TableColumn(texts["Column_Percent"], 3, IsFigure: true),
            new TableColumn(texts["Column_Kappa"], 3, IsFigure: true),
            new TableColumn(texts["Column_Alpha"], 3, IsFigure: true),
        ],
        Rows =
        [
            .. agreement.PerCode.Select(row => new TableRow(
            [
                row.CodeName,
                texts.Count(row.Units),
                texts.Count(row.First),
                texts.Count(row.Second),
                texts.FigureOrDash(row.Percent is { } percent ? ShownShare.Of(percent) : null, 1),
                texts.FigureOrDash(row.Kappa, 2),
                texts.FigureOrDash(row.Alpha, 2),
            ])),
        ],
        Note = texts["Note_Agreement"],
    };
}
