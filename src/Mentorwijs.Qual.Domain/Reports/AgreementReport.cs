using Mentorwijs.Qual.Domain.Agreement;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What a document on the agreement of one round is made of.</summary>
public sealed record AgreementReportSource
{
    public required string ProjectName { get; init; }

    public required string RoundName { get; init; }

    /// <summary>Day of the document.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Null where the project measures no agreement.</summary>
    public required AgreementSummary? Agreement { get; init; }

    /// <summary>What the figures rest on; null where there are none.</summary>
    public required AgreementRun? Run { get; init; }

    /// <summary>The reason typed where the project measures no agreement; null = it does.</summary>
    public required string? WhyOff { get; init; }

    /// <summary>In the order of the transcripts.</summary>
    public required IReadOnlyList<DecisionLine> Decisions { get; init; }
}

/// <summary>Builds the document 'agreement and decisions': methods, table, and what was decided on each difference.
/// </summary>
public static class AgreementReport
{
    public static Chapter Build(AgreementReportSource source, ChapterTexts texts) => new()
    {
        Title = texts["Title_Word"],
        Subtitle = texts.Say(
            "Subtitle_Word",
            ("ProjectName", source.ProjectName),
            ("RoundName", source.RoundName),
            ("Date", source.Date.ToString("d MMMM yyyy", texts.Culture))),
        Language = texts.Language,
        ProjectName = source.ProjectName,
        Date = source.Date,
        Sections =
        [
            new ChapterSection(
                "agreement",
                [
                    new HeadingBlock(1, texts["Title"]),
                    .. AgreementBlocks.Of(source.Agreement, source.WhyOff, texts),
                    .. source.Run is { } run ? RestsOn(run, source.Agreement, texts) : [],
                ]),
            new ChapterSection("decisions", [new HeadingBlock(1, texts["Heading_Log"]), .. Log(source, texts)]),
        ],
    };

    private static IEnumerable<ChapterBlock> RestsOn(
        AgreementRun run, AgreementSummary? agreement, ChapterTexts texts) =>
    [
        new HeadingBlock(2, texts["Run_Heading"]),
        new ParagraphBlock(texts.Runs(
            "Run_Sentence",
            ("Day", run.At.UtcDateTime.ToString("d MMMM yyyy HH:mm 'UTC'", texts.Culture)),
            ("Hash", run.InputHash),
            ("Rules", run.Rules),
            ("Intervals", agreement?.DoubleCoded < BootstrapOptions.LeastTexts
                ? texts.Say("Run_NoIntervals", ("Least", BootstrapOptions.LeastTexts))
                : texts.Say(
                    "Run_Intervals",
                    ("Percent", texts.Figure(100 * run.Bootstrap.Level, 0)),
                    ("Resamples", run.Bootstrap.Resamples),
                    ("Seed", run.Bootstrap.Seed))))),
    ];

    private static IEnumerable<ChapterBlock> Log(AgreementReportSource source, ChapterTexts texts)
    {
        if (source.Decisions.Count == 0)
        {
            yield return new ParagraphBlock(texts.Runs("Log_Empty"));
            yield break;
        }

        var states = source.Decisions.CountBy(line => line.State).ToDictionary();
        yield return new ParagraphBlock(texts.Runs(
            "Log_Count",
            ("All", source.Decisions.Count),
            ("Decided", states.GetValueOrDefault(DecisionState.Decided)),
            ("Parked", states.GetValueOrDefault(DecisionState.Parked)),
            ("Open", states.GetValueOrDefault(DecisionState.Open))));
        yield return new TableBlock
        {
            Caption = texts["Log_Caption"],
            Columns =
            [
                new TableColumn(texts["Log_Number"], 2),
                new TableColumn(texts["Log_Place"], 8),
                new TableColumn(texts["Log_First"], 9),
                new TableColumn(texts["Log_Second"], 9),
                new TableColumn(texts["Log_Decision"], 11),
            ],
            Rows =
            [
                .. source.Decisions.Select((line, place) => new TableRow(
                    [texts.Count(place + 1), line.Place, line.First, line.Second, line.Decision])),
            ],
            Note = texts["Log_Note"],
        };
    }
}
