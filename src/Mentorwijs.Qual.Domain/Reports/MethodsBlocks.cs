using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;

namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>Who was interviewed and how the text was coded.</summary>
internal static class MethodsBlocks
{
    public const string Table = "respondents";

    public static IEnumerable<ChapterBlock> Of(ChapterMaterial material)
    {
        var texts = material.Texts;
        yield return new HeadingBlock(1, texts["Heading_Methods"]);
        foreach (var name in new[] { "Design", "Ethics", "Recruitment" })
        {
            yield return new HeadingBlock(2, texts["Heading_" + name]);
            yield return material.Free(name);
        }

        yield return new HeadingBlock(2, texts["Heading_Sample"]);
        yield return ChapterMaterial.Locked("sample", texts.Runs(
            "Sample",
            ("Interviews", material.Source.Transcripts.Count),
            ("Respondents", material.Source.Respondents.Count),
            ("PerPerspective", material.PerPerspective(column => texts.Count(column.Interviewed))),
            ("Period", material.Times.Period),
            ("Duration", material.Times.Duration),
            ("Table", new BlockReference(Table))));
        yield return RespondentsTable.Of(material, InterviewsByPerspective(material.Source));
        yield return new HeadingBlock(2, texts["Heading_Collection"]);
        yield return material.Free("Collection");
        yield return new HeadingBlock(2, texts["Heading_Coding"]);
        yield return ChapterMaterial.Locked("coding", Coding(material));
        yield return ChapterMaterial.Locked("layer", Layer(material.Source.Layer, texts));
    }

    /// <summary>By which checklist the chapter can be read.</summary>
    public static IEnumerable<ChapterBlock> Rigour(ChapterMaterial material)
    {
        yield return new HeadingBlock(2, material.Texts["Heading_Rigour"]);
        yield return ChapterMaterial.Locked(
            "rigour", material.Texts.Runs("Rigour", ("Table", new BlockReference("coreq"))));
        foreach (var block in VoiceBlocks.Of(material))
        {
            yield return block;
        }
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
            .. CodersOf(source, texts),
            .. Books(material),
            .. BookHistory(source, texts),
            .. hasDirection ? texts.Runs("Coding_Direction") : [],
            .. unplaced > 0 ? texts.Runs("Coding_WithoutRespondent", ("Codings", unplaced)) : [],
            .. texts.Runs("Coding_Themes", ("Themes", source.Themes.Count),
                ("ThemeForming", material.FreeWords("ThemeForming"))),
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
            ("Origin", material.FreeWords("Origin")));
    }

    private static IReadOnlyList<TextRun> CodersOf(ChapterSource source, ChapterTexts texts)
    {
        if (source.Coders is not > 0)
        {
            return [];
        }

        var roles = source.CoderRoles.OrderBy(role => role.Key)
            .Select(role => texts.Say("Coder_" + role.Key, ("People", role.Value))).ToList();
        return texts.Runs(
            "Coding_Coders", ("Coders", source.Coders),
            ("Roles", source.CoderRoles.Keys.All(role => role == Role.Coder) ? "" : $" ({string.Join(", ", roles)})"));
    }

    // What was there at the start and what came while coding; without stored versions nothing is known of that.
    private static IReadOnlyList<TextRun> BookHistory(ChapterSource source, ChapterTexts texts)
    {
        if (source.BookSteps.Count == 0)
        {
            return [];
        }

        var start = source.BookSteps.Where(step => step.Changes is null).Sum(step => step.Codes);
        var added = source.BookSteps.Sum(step => step.Changes?.Of(CodeChangeKind.Added).Count() ?? 0);
        var changes = source.BookSteps.Where(step => step.Changes is not null).OrderBy(step => step.On).ToList();
        return
        [
            .. added == 0
                ? texts.Runs("Coding_Start", ("Start", start))
                : texts.Runs("Coding_StartAdded", ("Start", start), ("Added", added)),
            .. changes.Count == 0
                ? texts.Runs("Coding_NoChanges")
                : texts.Runs(
                    "Coding_Changes", ("Changes", changes.Count),
                    ("List", string.Join("; ", changes.Select(step => texts.Say(
                        "Coding_Change", ("Version", step.Version),
                        ("Date", step.On.ToString("d MMMM yyyy", texts.Culture)))))),
                    ("Table", new BlockReference(ChangeLogBlocks.BooksTable))),
        ];
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
