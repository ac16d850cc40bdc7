using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Reports;

namespace Mentorwijs.Qual.Workbench.Tests.Demo;

/// <summary>The three documents of the demo, in both languages, and what their checks say.</summary>
public sealed class DemoPapersTests(MadeDemo demo) : IClassFixture<MadeDemo>
{
    [Theory]
    [InlineData(ReportKind.Chapter, "nl", "Methode")]
    [InlineData(ReportKind.Chapter, "en", "Methods")]
    [InlineData(ReportKind.Factsheet, "nl", "Wat kan een gemeente doen?")]
    [InlineData(ReportKind.Factsheet, "en", "What can a municipality do?")]
    [InlineData(ReportKind.Practice, "nl", "Zelfscan")]
    [InlineData(ReportKind.Practice, "en", "Self-scan")]
    public async Task Each_document_is_valid_and_holds_its_words(ReportKind kind, string language, string said)
    {
        var file = (await demo.Bench.Get<ExportReport>().RunAsync(
            demo.Lead, demo.Project.Slug, new ReportWish(kind, language), null, CommandId.New(),
            CancellationToken.None)).Value;

        using var stream = new MemoryStream(file.Content);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new[] { FileFormatVersions.Office2007, FileFormatVersions.Microsoft365 }
            .SelectMany(version => new OpenXmlValidator(version).Validate(document))
            .Select(error => $"{error.Description} {error.Path?.XPath}"));
        Assert.Contains(
            said,
            document.MainDocumentPart!.Document!.Descendants<Text>().Select(text => text.Text)); // not null: just made
    }

    [Theory]
    [InlineData(ReportKind.Factsheet, "nl")]
    [InlineData(ReportKind.Factsheet, "en")]
    [InlineData(ReportKind.Practice, "nl", "Onrust in de organisatie")] // said so in a theme
    public async Task The_checks_of_the_demos_papers_find_this(
        ReportKind kind, string language, params string[] found)
    {
        var view = (await demo.Bench.Get<ReportPreviewQuery>().RunAsync(
            demo.Lead, demo.Project.Slug, new ReportWish(kind, language), null, CancellationToken.None)).Value;

        // what the rules for disclosure keep back is for people to answer, and so is a translation
        var open = view.Checks.Where(check =>
            check.State != CheckState.Good && check.Key is not ("LeftOut" or "Voices" or "Language" or "Untranslated"))
            .ToList();
        Assert.Equal(found, open.SelectMany(check => check.Places));
        Assert.Equal(found.Length, open.Count);
        Assert.Equal(language == "en", view.Checks.Any(check => check.Key == "Language"));
    }
}
