using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A file to hand to a person.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

/// <summary>Makes the chapter at once, for who waits for the file: the address of it and the console.</summary>
public sealed class ExportChapter
{
    private readonly ExportReport _export;

    internal ExportChapter(ExportReport export) => _export = export;

    /// <param name="language">"nl" or "en".</param>
    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, string language, PersonId? picked, CommandId command, CancellationToken ct) =>
        _export.RunAsync(
            actor, project, new ReportWish(ReportKind.Chapter, language, picked), progress: null, command, ct);
}
