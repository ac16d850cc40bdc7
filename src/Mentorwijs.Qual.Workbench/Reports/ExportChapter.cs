using System.Globalization;
using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Mentorwijs.Qual.Workbench.Texts;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>A file to hand to a person.</summary>
public sealed record ExportedFile(string Name, string ContentType, byte[] Content);

/// <summary>Makes the chapter as a Word document and notes the hash of the file in the journal.</summary>
public sealed class ExportChapter
{
    private const string WordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;
    private readonly ChapterSources _sources;

    internal ExportChapter(ProjectAccess access, ProjectWriter writer, ChapterSources sources) =>
        (_access, _writer, _sources) = (access, writer, sources);

    /// <param name="language">"nl" or "en".</param>
    /// <param name="picked">Whose codings count where there is no consensus, for this once; null = as the lead has
    /// chosen.</param>
    public async Task<Outcome<ExportedFile>> RunAsync(
        Actor actor, string project, string language, PersonId? picked, CommandId command, CancellationToken ct)
    {
        var culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "nl-NL");
        var texts = new ChapterTexts(
            culture.TwoLetterISOLanguageName, key => SaidTexts.TextsOf("Reports").GetString(key, culture));
        ChapterRehearsal.Begin();
        byte[]? template = null;
        var read = await _access.ReadAsync<ChapterSource>(
            actor, project, Act.ExportChapter,
            async (db, found, innerCt) =>
            {
                template = await db.Templates.AsNoTracking().Where(stored => stored.ProjectId == found.Id)
                    .Select(stored => stored.Content).FirstOrDefaultAsync(innerCt);
                return await _sources.LoadAsync(db, found, actor.Id, picked, culture, innerCt);
            },
            ct);
        if (read.Refusal is { } refusal)
        {
            return refusal;
        }

        using var stream = new MemoryStream();
        WordChapter.Write(ChapterBuilder.Build(read.Value, texts), texts, stream, template);
        var content = stream.ToArray();
        var noted = await _writer.CommitAsync(
            actor, Act.ExportChapter, read.Value.Project.Id, command,
            (work, _) =>
            {
                work.Record(new ChapterExported(Convert.ToHexStringLower(SHA256.HashData(content)), texts.Language));
                return Task.FromResult<Outcome<Done>>(Done.It);
            },
            ct);
        return noted.Refusal is { } refused
            ? refused
            : new ExportedFile($"{read.Value.Project.Slug}-{texts.Language}.docx", WordDocument, content);
    }
}
