using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Who was interviewed and how the text was coded.</summary>
internal static class MethodsBlocks
{
    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        var times = new InterviewTimes(material.Source, texts);
        yield return new HeadingBlock(1, texts["Heading_Methods"]);
        yield return new HeadingBlock(2, texts["Heading_Sample"]);
        yield return new ParagraphBlock(texts.Runs(
            "Sample",
            ("Interviews", material.Source.Transcripts.Count),
            ("Respondents", material.Source.Respondents.Count),
            ("PerPerspective", material.PerPerspective(column => texts.Count(column.Interviewed))),
            ("Period", times.Period),
            ("Duration", times.Duration)));
        yield return new ParagraphBlock([texts.ToFill("Recruitment")]);
        yield return RespondentsTable(material);
        yield return new HeadingBlock(2, texts["Heading_Coding"]);
        yield return new ParagraphBlock(Coding(material));
        yield return new ParagraphBlock(Layer(material.Source.Layer, texts));
    }

    private static TableBlock RespondentsTable(ChapterMaterial material)
    {
        var texts = material.Texts;
        var interviews = InterviewsByPerspective(material.Source);
        var rows = PerspectiveTable.ColumnsOf(material.Source.Respondents, material.Source.Perspectives)
            .Select(column => new TableRow(
            [
                column.Perspective.Label.In(texts.Language),
                texts.Count(interviews.GetValueOrDefault(column.Perspective.Id)),
                texts.Count(column.Respondents),
            ]))
            .ToList();
        var total = new TableRow(
            [
                texts["Total"],
                texts.Count(material.Source.Transcripts.Count),
                texts.Count(material.Source.Respondents.Count),
            ],
            IsStrong: true);
        return new TableBlock
        {
            Caption = texts["Caption_Respondents"],
            Columns =
            [
                new TableColumn(texts["Column_Perspective"], 6),
                new TableColumn(texts["Column_Interviews"], 2, IsFigure: true),
                new TableColumn(texts["Column_Respondents"], 2, IsFigure: true),
            ],
            Rows = [.. rows, total],
            Note = interviews.Values.Sum() > material.Source.Transcripts.Count ? texts["Note_Respondents"] : "",
        };
    }

    // A group interview counts once under each perspective that speaks in it.
    private static Dictionary<string, int> InterviewsByPerspective(ChapterSource source)
    {
        var perspectives = source.Respondents
            .ToDictionary(respondent => respondent.Id, respondent => respondent.Perspective);
        return source.Transcripts
            .SelectMany(transcript => transcript.Speakers
                .Where(speaker => speaker is { Role: SpeakerRole.Respondent, RespondentId: not null })
                .Select(speaker => speaker.RespondentId!.Value) // not null: filtered on the line above
                .Where(perspectives.ContainsKey)
                .Select(respondent => perspectives[respondent])
                .Distinct(StringComparer.Ordinal))
            .CountBy(perspective => perspective, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
    }

    private static IReadOnlyList<TextRun> Coding(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        var hasDirection = source.Codebooks.SelectMany(book => book.Dimensions)
            .Any(dimension => Directions.IsDirection(dimension.Id));
        var unplaced = material.Counts.CodingsWithoutRespondent;
        return
        [
            .. Books(material),
            .. hasDirection ? texts.Runs("Coding_Direction") : [],
            .. unplaced > 0 ? texts.Runs("Coding_WithoutRespondent", ("Codings", unplaced)) : [],
            .. texts.Runs("Coding_Themes", ("Themes", source.Themes.Count), ("ThemeForming", null)),
        ];
    }

    private static IReadOnlyList<TextRun> Books(ChapterMaterial material)
    {
        var (source, texts) = (material.Source, material.Texts);
        var codes = material.Tree.Codes.Where(code => !code.IsRetired).ToList();
        var first = source.Codebooks[0];
        return texts.Runs(
            source.Codebooks.Count == 1 ? "Coding" : "Coding_Books",
            ("Software", source.Software),
            ("Codebook", first.Title.In(texts.Language)),
            ("Version", first.Version),
            ("Books", source.Codebooks.Count),
            ("BookList", string.Join("; ", source.Codebooks.Select(book => texts.Say(
                "Coding_Book",
                ("Codebook", book.Title.In(texts.Language)),
                ("Version", book.Version),
                ("Codes", codes.Count(code => code.CodebookId == book.Id)))))),
            ("Codes", codes.Count),
            ("Levels", codes.Select(code => code.Level).Distinct().Count()),
            ("Used", source.Codings.Select(coding => coding.CodeId).Distinct().Count()),
            ("Codings", source.Codings.Count),
            ("Origin", null));
    }

    private static IReadOnlyList<TextRun> Layer(LayerUsed layer, ChapterTexts texts) =>
    [
        .. texts.Runs("Layer"),
        .. layer.Consensus > 0 ? texts.Runs("Layer_Consensus", ("Transcripts", layer.Consensus)) : [],
        .. layer.SingleCoder > 0 ? texts.Runs("Layer_SingleCoder", ("Transcripts", layer.SingleCoder)) : [],
        .. layer.Picked > 0
            ? texts.Runs("Layer_Picked", ("Transcripts", layer.Picked), ("PickedName", layer.PickedName))
            : [],
        .. layer.LeftOut > 0 ? texts.Runs("Layer_LeftOut", ("Transcripts", layer.LeftOut)) : [],
        .. layer.Blind > 0 ? texts.Runs("Layer_Blind", ("Transcripts", layer.Blind)) : [],
        .. layer.NotCoded > 0 ? texts.Runs("Layer_NotCoded", ("Transcripts", layer.NotCoded)) : [],
    ];
}
