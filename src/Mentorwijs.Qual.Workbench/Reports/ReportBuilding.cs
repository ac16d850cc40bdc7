using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Which of the three documents is built, and what its file is called.</summary>
internal static class ReportBuilding
{
    public static Chapter Build(ReportKind kind, ChapterSource source, ChapterTexts texts) => kind switch
    {
        ReportKind.Chapter => ChapterBuilder.Build(source, texts),
        ReportKind.Factsheet => FactsheetBuilder.Build(source, texts),
        ReportKind.Practice => PracticeBuilder.Build(source, texts),
        _ => throw new InvalidOperationException($"Kind {kind}"),
    };

    /// <summary>"proef-factsheet-nl.docx"; the chapter is the project itself.</summary>
    public static string FileName(ReportKind kind, string project, string language) => kind switch
    {
        ReportKind.Chapter => $"{project}-{language}.docx",
        ReportKind.Factsheet => $"{project}-factsheet-{language}.docx",
        ReportKind.Practice => $"{project}-{(language == "en" ? "practice" : "praktijk")}-{language}.docx",
        _ => throw new InvalidOperationException($"Kind {kind}"),
    };
}
