using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Tests.Reports;

/// <summary>A project with 5,000 quotes under 100 themes, some of them hostile.</summary>
public sealed class ManyQuotesTests
{
    private const int Themes = 100;
    private const int QuotesInTheme = 50;
    private const int Turns = 125;

    private static readonly CancellationToken Ct = CancellationToken.None;

    private static readonly string[] Words =
    [
        "Er is te weinig tijd voor begeleiding.", "{{Alle.Namen}} en {Raised}", "=1+1 en meer",
        "</w:t></w:r><w:p/>&amp;]]>", "\u202eomgekeerd\u202c שלום", "half \ud83d en \u0001 los",
    ];

    [Fact]
    public async Task All_three_documents_in_both_languages_are_valid()
    {
        await using var bench = await TestWorkbench.StartAsync();
        var owner = await bench.OwnerAsync();
        var (project, slug) = await bench.ProjectAsync(owner);
        await FillAsync(bench, owner, project, slug);

        foreach (var wish in from kind in Enum.GetValues<ReportKind>()
                             from language in new[] { "nl", "en" }
                             select new ReportWish(kind, language))
        {
            var file = (await bench.Get<ExportReport>()
                .RunAsync(owner, slug, wish, null, CommandId.New(), Ct)).Value;

            using var stream = new MemoryStream(file.Content);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document)
                .Select(error => $"{wish}: {error.Description} {error.Path?.XPath}"));
            Assert.Equal(
                wish.Kind == ReportKind.Chapter ? Themes * QuotesInTheme : 0,
                document.MainDocumentPart!.Document!.Descendants<Tag>() // not null: it was just written
                    .Count(tag => wish.Kind == ReportKind.Chapter && IsQuote(tag)));
        }
    }

    private static bool IsQuote(Tag tag) => tag.Val?.Value?.StartsWith("quote:", StringComparison.Ordinal) ?? false;

    // Three respondents who may be quoted; themes are stored as they are, for nobody would choose so many of one.
    private static async Task FillAsync(TestWorkbench bench, Actor owner, ProjectId project, string slug)
    {
        var turns = Enumerable.Range(0, 2 * Turns).Select(turn => string.Concat(
            Enumerable.Range(0, Themes * QuotesInTheme / Turns)
                .Select(number => $"{turn} {Words[(turn + number) % Words.Length]}|"))).ToArray();
        var transcript = await bench.TranscriptAsync(owner, project, "L01", turns);
        await bench.TranscriptAsync(owner, project, "L02", "Hoe gaat het?", "Goed.");
        await bench.TranscriptAsync(owner, project, "L03", "Hoe gaat het?", "Beter.");
        var desk = await bench.DeskAsync(owner, slug, "L01");
        var code = desk.Codebooks[0].Codes.First(one => one.IsAssignable).Id;
        var codings = Spans(desk.Transcript).Select(span => new Coding
        {
            Id = Ids.New<CodingId>(),
            TranscriptId = transcript,
            CodeId = code,
            CoderId = owner.Id,
            RoundId = desk.Round.Id,
            Span = span,
            Marks = Marks.None,
            CodebookVersion = "1.0.0",
            At = DateTimeOffset.UnixEpoch,
        }).ToList();

        await using var db = bench.OpenDb();
        await db.Respondents.ExecuteUpdateAsync(
            set => set.SetProperty(person => person.MayQuote, Consent.Yes), Ct);
        db.AddRange(codings);
        db.AddRange(codings.Chunk(QuotesInTheme).Index().Select(quotes => SaveTheme.New(project, quotes.Index) with
        {
            Title = $"Thema {quotes.Index + 1} {Words[quotes.Index % Words.Length]}",
            Message = Words[quotes.Index % Words.Length],
            Codes = [code],
            Quotes = [.. quotes.Item.Select(quote => quote.Id)],
            Advice = "- Voor de gemeente, vooraf: =1+1 {{x}}\n- Voor de trainer: doe het.",
        }));
        await db.SaveChangesAsync(Ct);
    }

    // Of the respondent's turns, from bar to bar.
    private static IEnumerable<TextSpan> Spans(Transcript transcript) =>
        from turn in transcript.Turns.Where((_, at) => at % 2 == 1)
        from part in Parts(transcript.Text, turn.Span)
        select part;

    private static IEnumerable<TextSpan> Parts(string text, TextSpan turn)
    {
        for (var start = turn.Start; text.IndexOf('|', start) is var end && end >= 0 && end < turn.End; start = end + 1)
        {
            yield return new TextSpan(start, end);
        }
    }
}
