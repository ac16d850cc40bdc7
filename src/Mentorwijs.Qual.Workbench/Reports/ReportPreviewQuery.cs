using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Projects;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A report as it would be written now, with what to look at before it leaves.</summary>
/// <param name="Texts">In the language of the report.</param>
public sealed record ReportPreview(
    ProjectId ProjectId, Chapter Report, ChapterTexts Texts, IReadOnlyList<ReportCheck> Checks);

/// <summary>Builds a report to be looked at; nothing is written, so the journal does not know of it.</summary>
public sealed class ReportPreviewQuery
{
    private readonly ProjectAccess _access;
    private readonly ChapterSources _sources;

    internal ReportPreviewQuery(ProjectAccess access, ChapterSources sources) =>
        (_access, _sources) = (access, sources);

    /// <param name="progress">Hears of each step as it begins.</param>
    public async Task<Outcome<ReportPreview>> RunAsync(
        Actor actor, string project, ReportWish wish, IProgress<ReportStep>? progress, CancellationToken ct)
    {
        var texts = ReportTextsOf.Language(wish.Language);
        progress?.Report(ReportStep.Reading);
        var read = await _access.ReadAsync<ChapterSource>(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) =>
                await _sources.LoadAsync(db, found, actor.Id, wish.Picked, texts.Culture, innerCt),
            ct);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        progress?.Report(ReportStep.Building);
        var report = ReportBuilding.Build(wish.Kind, read.Value, texts);
        return new ReportPreview(
            read.Value.Project.Id, report, texts, ReportChecks.Of(report, read.Value, texts));
    }
}
