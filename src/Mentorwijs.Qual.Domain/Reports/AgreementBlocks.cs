using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Codings;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>How far coders agreed: figures where they exist, the reason where they do not.</summary>
internal static class AgreementBlocks
{
    // Shares of few transcripts say less than the numbers themselves.
    private const int SmallestNumberForPercent = 20;

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material) =>
    [
        new HeadingBlock(2, material.Texts["Heading_Agreement"]),
        .. Of(material.Source.Agreement, material.Source.WhyAgreementIsOff, material.Texts, material.FreeWords),
    ];

    /// <summary>The same without the heading.</summary>
    /// <param name="whyOff">The reason typed where the project measures no agreement; null = it does.</param>
    /// <param name="written">What authors wrote under a name; null = nothing is known of that.</param>
    public static IEnumerable<ChapterBlock> Of(
        AgreementSummary? agreement,
        string? whyOff,
        ChapterTexts texts,
        Func<string, AuthorWords?>? written = null)
    {
        if (whyOff is not null)
        {
            yield return new ParagraphBlock(texts.Runs("Agreement_Off"));
            if (!string.IsNullOrWhiteSpace(whyOff))
            {
                yield return new ParagraphBlock([new TextRun(whyOff)]);
            }

            yield break;
        }

        if (agreement is null)
        {
            yield return ChapterMaterial.Locked("agreement", texts.Runs(
                "Agreement_NotComputed", ("WhyNoAgreement", written?.Invoke("WhyNoAgreement"))));
            yield break;
        }

        yield return ChapterMaterial.Locked(
            "agreement", [.. Design(agreement, written?.Invoke("Drawn"), texts), .. Figures(agreement, texts)]);
        yield return ChapterMaterial.Locked("decided", Decisions(agreement, texts));
        if (agreement.PerCode.Count > 0)
        {
            yield return AgreementRows.Of(agreement, texts);
        }
    }

    private static IEnumerable<TextRun> Design(
        AgreementSummary agreement, AuthorWords? drawn, ChapterTexts texts) =>
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
        .. agreement.Drawn is { Length: > 0 } known ? [new TextRun(known + " ")] : Array.Empty<TextRun>(),
        .. agreement.Drawn is null || drawn is not null ? texts.Runs("Agreement_Drawn", ("Drawn", drawn)) : [],
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
                ? texts.Runs("Agreement_Percent", ("Percent", new Figures(texts.Figure(ShownShare.Of(percent), 1))))
                : [],
            .. agreement.PositiveMicro is { } positive
                ? texts.Runs("Agreement_Positive", ("Percent", new Figures(texts.Figure(ShownShare.Of(positive), 1))))
                : [],
            .. texts.Runs(
                key,
                ("Coefficients", new Figures(string.Join("; ", coefficients))),
                ("WhyUndefined", agreement.WhyUndefined)),
            .. agreement.AlphaInterval is { } drawn
                ? texts.Runs("Agreement_Intervals", ("Resamples", drawn.Resamples), ("Seed", drawn.Seed))
                : agreement.DoubleCoded < BootstrapOptions.LeastTexts && coefficients.Count > 0
                    ? texts.Runs("Agreement_NoInterval", ("Least", BootstrapOptions.LeastTexts))
                    : [],
            .. texts.Runs("Agreement_Defined", ("Defined", agreement.DefinedCodes), ("Codes", agreement.Codes)),
        ];
    }

    private static IEnumerable<string> Coefficients(AgreementSummary agreement, ChapterTexts texts)
    {
        (string Key, double? Value, AgreementInterval? Interval)[] all =
        [
            ("Kappa", agreement.KappaMicro, agreement.KappaInterval),
            ("Alpha", agreement.AlphaMicro, agreement.AlphaInterval),
            ("AlphaMacro", agreement.AlphaMacro, agreement.AlphaMacroInterval),
        ];
        return
        [
            .. from one in all
               where one.Value is not null
               select $"{texts[one.Key]} {texts.Figure(one.Value.GetValueOrDefault(), 2)}{Ends(one.Interval, texts)}",
        ];
    }

    private static string Ends(AgreementInterval? interval, ChapterTexts texts) => interval is { } ends
        ? texts.Say(
            "Agreement_Interval",
            ("Percent", texts.Figure(100 * ends.Level, 0)),
            ("Low", texts.Figure(ends.Low, 2)),
            ("High", texts.Figure(ends.High, 2)))
        : "";

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
                .. agreement.DecidedOn.Count > 0
                    ? texts.Runs(
                        "Agreement_Meetings", ("Days", agreement.DecidedOn.Count),
                        ("Dates", DaysOf(agreement.DecidedOn, texts)))
                    : [],
                .. agreement.ChangedCodings is { } changed
                    ? texts.Runs("Agreement_Changed", ("Changed", changed))
                    : [],
                .. agreement.After is { Percent: { } percent, Alpha: { } alpha }
                    ? texts.Runs(
                        "Agreement_After",
                        ("Percent", new Figures(texts.Figure(ShownShare.Of(percent), 1))),
                        ("Alpha", new Figures(texts.Figure(alpha, 2))),
                        ("Table", new BlockReference("agreement")))
                    : [],
            ];
    }

    // Few days by name, more of them as a period.
    private static string DaysOf(IReadOnlyList<DateOnly> days, ChapterTexts texts)
    {
        var named = days.Select(day => day.ToString("d MMMM yyyy", texts.Culture)).ToList();
        return days.Count <= 3
            ? string.Join(", ", named)
            : texts.Say("Agreement_Between", ("First", named[0]), ("Last", named[^1]));
    }
}
