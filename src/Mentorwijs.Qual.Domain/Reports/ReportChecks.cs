namespace Mentorwijs.Qual.Domain.Reports;

/// <summary>What is looked at before a report leaves, by its kind.</summary>
public static class ReportChecks
{
    /// <summary>Of a factsheet, everything printed counted.</summary>
    public const int SheetWords = 550;

    public const int SheetPages = 2;

    /// <summary>Of a practice publication.</summary>
    public const int LeastPages = 8;

    public const int MostPages = 16;

    /// <summary>Statements of a scan that can be filled in during a meeting.</summary>
    public const int LeastStatements = 12;

    public const int MostStatements = 15;

    /// <summary>Perspectives that each precondition should be heard from.</summary>
    public const int VoicesOfPrecondition = 3;

    public static IReadOnlyList<ReportCheck> Of(Chapter chapter, ChapterSource source, ChapterTexts texts)
    {
        var material = ChapterMaterial.Of(source, texts);
        var voices = new Voices(material);
        return
        [
            .. OfKind(chapter, source, material, voices), LeftOut(source, texts), .. QuoteChecks.Of(chapter, source),
            .. Language(chapter, source),
        ];
    }

    // What the rules for disclosure keep back from every document until somebody answers them.
    private static ReportCheck LeftOut(ChapterSource source, ChapterTexts texts)
    {
        var chosen = source.Themes.SelectMany(theme => theme.Quotes).Where(source.LeftOut.ContainsKey).Distinct()
            .ToList();
        return ReportCheck.Of("LeftOut", chosen.Count == 0, ("Number", chosen.Count)) with
        {
            Places =
            [
                .. chosen.CountBy(quote => source.LeftOut[quote]).OrderBy(kind => kind.Key).Select(kind =>
                    $"{texts.Count(kind.Value)} × {texts[WhyOf(kind.Key)]}"),
            ],
        };
    }

    // The words that stand in the chapter in its place.
    private static string WhyOf(CheckKind kind) => kind switch
    {
        CheckKind.Refused => "Fill_QuoteNotAllowed",
        CheckKind.Gone => "Fill_QuoteGone",
        CheckKind.SetAside => "Fill_QuoteSetAside",
        _ => $"Fill_LeftOut{kind}",
    };

    // What people typed is in the language of the project; only what comes from the data is in that of the report.
    private static IEnumerable<ReportCheck> Language(Chapter chapter, ChapterSource source) =>
        chapter.Language == source.Project.Language ? [] : [ReportCheck.Of("Language", isGood: false)];

    private static IReadOnlyList<ReportCheck> OfKind(
        Chapter chapter, ChapterSource source, ChapterMaterial material, Voices voices) =>
        chapter.Kind switch
        {
            ReportKind.Factsheet =>
            [
                WordsOf(chapter), Pages(chapter, 1, SheetPages), Missing(chapter), Unheard(chapter, voices),
                LongQuotes(chapter), CodeNames(chapter, material), Coefficients(chapter),
                .. Plain(chapter, source.Project.Language),
            ],
            ReportKind.Practice =>
            [
                Pages(chapter, LeastPages, MostPages), Missing(chapter), Unheard(chapter, voices),
                FewVoices(material, voices), Statements(material), CodeNames(chapter, material),
                Coefficients(chapter), Plain(chapter, source.Project.Language).First(),
            ],
            ReportKind.Chapter => [Missing(chapter), Unheard(chapter, voices), SingleVoices(material)],
            _ => throw new InvalidOperationException($"Kind {chapter.Kind}"),
        };

    private static ReportCheck WordsOf(Chapter chapter)
    {
        var words = PaperText.Printed(chapter).Sum(PlainWords.Count);
        return ReportCheck.Of(
            "Words", words <= SheetWords,
            ("Words", words), ("Limit", SheetWords), ("Over", Math.Max(0, words - SheetWords)));
    }

    private static ReportCheck Pages(Chapter chapter, int least, int most)
    {
        var pages = PaperLength.PagesOf(chapter);
        return ReportCheck.Of(
            chapter.Kind == ReportKind.Factsheet ? "Pages" : "PagesBetween", pages >= least && pages <= most,
            ("Pages", pages), ("Least", least), ("Most", most));
    }

    private static ReportCheck Missing(Chapter chapter)
    {
        var missing = PaperText.ToFill(chapter);
        return ReportCheck.Of("Missing", missing.Count == 0, ("Number", missing.Count)) with { Places = missing };
    }

    private static ReportCheck Unheard(Chapter chapter, Voices voices)
    {
        var heard = QuotesIn(chapter.Sections).SelectMany(voices.Of).ToHashSet(StringComparer.Ordinal);
        var silent = voices.All.Where(perspective => !heard.Contains(perspective.Id))
            .Select(perspective => SourceLabel.NameOf(perspective.Id, voices.All, chapter.Language)).ToList();
        return ReportCheck.Of(
            "Perspectives", silent.Count == 0, ("Number", heard.Count), ("Silent", string.Join(", ", silent)));
    }

    private static ReportCheck LongQuotes(Chapter chapter)
    {
        var all = QuotesIn(chapter.Sections).ToList();
        var too = all.Where(quote => PlainWords.Count(quote.Text) > PaperQuotes.MostWords).ToList();
        return ReportCheck.Of(
            "Quotes", too.Count == 0,
            ("Number", too.Count), ("All", all.Count), ("Limit", PaperQuotes.MostWords)) with
        {
            Places = [.. too.Select(quote => quote.Text)],
        };
    }

    private static ReportCheck CodeNames(Chapter chapter, ChapterMaterial material)
    {
        var found = NamesInText.Codes(
            PaperText.Written(chapter), material.Tree, material.Source.Themes.Select(theme => theme.Title));
        return ReportCheck.Of("CodeNames", found.Count == 0, ("Number", found.Count)) with { Places = found };
    }

    private static ReportCheck Coefficients(Chapter chapter)
    {
        var found = NamesInText.Coefficients(PaperText.Written(chapter));
        return ReportCheck.Of("Coefficients", found.Count == 0, ("Number", found.Count)) with { Places = found };
    }

    private static IEnumerable<ReportCheck> Plain(Chapter chapter, string language)
    {
        var read = Readability.Of(PaperText.Sentences(chapter), language);
        yield return ReportCheck.Of(
            language == "en" ? "ReadingEase" : "FleschDouma", read.Score is null or >= Readability.PlainScore,
            ("Score", read.Score is { } score ? (int)Math.Round(score) : "–"),
            ("Least", (int)Readability.PlainScore));
        yield return ReportCheck.Of(
            "Sentences", read.LongSentences.Count == 0 && read.Median is null or <= Readability.MedianSentence,
            ("Number", read.LongSentences.Count), ("Longest", Readability.LongestSentence),
            ("Median", read.Median is { } median ? (int)Math.Round(median) : 0),
            ("Least", Readability.MedianSentence)) with
        {
            Places = read.LongSentences,
        };
        yield return ReportCheck.Of(
            "LongWords", read.LongWords.Count == 0,
            ("Number", read.LongWords.Count), ("Letters", Readability.LongWord)) with
        {
            Places = read.LongWords,
        };
    }

    private static ReportCheck FewVoices(ChapterMaterial material, Voices voices)
    {
        var wanted = Math.Min(VoicesOfPrecondition, voices.All.Count);
        var few = material.Source.Themes.OrderBy(theme => theme.Order).Where(theme =>
            theme.Quotes.Select(material.Quotes.Of).OfType<QuoteBlock>().SelectMany(voices.Of)
                .Distinct(StringComparer.Ordinal).Count() < wanted).ToList();
        return ReportCheck.Of("Voices", few.Count == 0, ("Number", few.Count), ("Wanted", wanted)) with
        {
            Places = [.. few.Select(theme => theme.Title)],
        };
    }

    private static ReportCheck Statements(ChapterMaterial material)
    {
        var statements = PracticeTables.StatementsOf(material, material.Source.Themes).Count;
        return ReportCheck.Of(
            "Statements", statements is >= LeastStatements and <= MostStatements,
            ("Number", statements), ("Least", LeastStatements), ("Most", MostStatements));
    }

    // A claim of a theme that rests on one person is that person's claim.
    private static ReportCheck SingleVoices(ChapterMaterial material)
    {
        var single = material.Source.Themes.OrderBy(theme => theme.Order)
            .Where(theme => material.Counts.Raising(PaperParts.ReachOf(material.Tree, theme)).Count < 2).ToList();
        return ReportCheck.Of("SingleVoices", single.Count == 0, ("Number", single.Count)) with
        {
            Places = [.. single.Select(theme => theme.Title)],
        };
    }

    private static IEnumerable<QuoteBlock> QuotesIn(IEnumerable<ChapterSection> sections) =>
        sections.SelectMany(section => section.Blocks).OfType<QuoteBlock>();
}
