using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>The table of agreement per code; codes used too little are marked, never hidden.</summary>
internal static class AgreementRows
{
    private const string FewMark = " *";

    public static TableBlock Of(AgreementSummary agreement, ChapterTexts texts)
    {
        var hasAfter = agreement.PerCode.Any(row => row.After is not null);
        var hasIntervals = agreement.PerCode.Any(row => row.Interval is not null);
        return new TableBlock
        {
            Key = "agreement",
            Tag = "locked:table.agreement",
            Caption = texts.Say("Caption_Agreement", ("UnitName", agreement.UnitName)),
            Columns =
            [
                new TableColumn(texts["Column_Code"], 8),
                new TableColumn(texts["Column_Units"], 3, IsFigure: true),
                new TableColumn(texts["Column_First"], 3, IsFigure: true),
                new TableColumn(texts["Column_Second"], 3, IsFigure: true),
                new TableColumn(texts["Column_Percent"], 3, IsFigure: true),
                new TableColumn(texts["Column_Kappa"], 3, IsFigure: true),
                new TableColumn(
                    texts[hasIntervals ? "Column_AlphaInterval" : "Column_Alpha"], hasIntervals ? 5 : 3,
                    IsFigure: true),
                .. hasAfter
                    ?
                    [
                        new TableColumn(texts["Column_AfterUnits"], 4, IsFigure: true),
                        new TableColumn(texts["Column_AfterAlpha"], 3, IsFigure: true),
                    ]
                    : Array.Empty<TableColumn>(),
            ],
            Rows = [.. agreement.PerCode.Select(row => RowOf(row, hasAfter, texts))],
            Note = texts["Note_Agreement"]
                + (hasIntervals ? texts["Note_AgreementInterval"] : "")
                + (hasAfter ? texts["Note_AgreementAfter"] : "")
                + (agreement.PerCode.Any(row => row.IsFew)
                    ? texts.Say("Note_AgreementFew", ("Least", AgreementFigures.FewPassages))
                    : ""),
        };
    }

    private static TableRow RowOf(CodeAgreement row, bool hasAfter, ChapterTexts texts) => new(
    [
        row.CodeName + (row.IsFew ? FewMark : ""),
        texts.Count(row.Units),
        texts.Count(row.First),
        texts.Count(row.Second),
        texts.FigureOrDash(row.Percent is { } percent ? ShownShare.Of(percent) : null, 1),
        texts.FigureOrDash(row.Kappa, 2),
        texts.FigureOrDash(row.Alpha, 2) + (row.Interval is { } ends
            ? $" ({texts.Figure(ends.Low, 2)}–{texts.Figure(ends.High, 2)})"
            : ""),
        .. hasAfter
            ?
            [
                row.After is { } after ? texts.Count(after.Units) : "–",
                texts.FigureOrDash(row.After?.Alpha, 2),
            ]
            : Array.Empty<string>(),
    ]);
}
