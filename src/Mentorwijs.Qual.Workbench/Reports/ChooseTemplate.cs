using System.Security.Cryptography;
using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Takes in the institute's own Word template, or takes it away again.</summary>
public sealed class ChooseTemplate
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;

    internal ChooseTemplate(ProjectAccess access, ProjectWriter writer) => (_access, _writer) = (access, writer);

    /// <summary>Bytes; a larger file is refused.</summary>
    public static int MaxBytes => TemplateCheck.MaxBytes;

    /// <summary>Name of the template that is in use; empty = the program's own styles.</summary>
    public Task<Outcome<string>> NameAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<string>(
            actor, project, Act.WriteTheme,
            async (db, found, innerCt) => await db.Templates.AsNoTracking()
                .Where(template => template.ProjectId == found.Id)
                .Select(template => template.Name)
                .FirstOrDefaultAsync(innerCt) ?? "",
            ct);

    /// <param name="content">Null = the program's own styles again.</param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, string name, byte[]? content, CommandId command, CancellationToken ct)
    {
        if (content is not null && TemplateCheck.Of(content) is { } refusal)
        {
            return refusal;
        }

        var after = content is null ? null : new StoredTemplate
        {
            ProjectId = project,
            Name = name.Length > StoredTemplate.MaxNameLength ? name[..StoredTemplate.MaxNameLength] : name,
            Hash = Convert.ToHexStringLower(SHA256.HashData(content)),
            Content = content,
        };
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseTemplate, project, command,
            (work, innerCt) => StoreAsync(work, after, innerCt),
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    private static async Task<Outcome<Done>> StoreAsync(WriteWork work, StoredTemplate? after, CancellationToken ct)
    {
        await work.Db.Templates.Where(template => template.ProjectId == work.ProjectId).ExecuteDeleteAsync(ct);
        if (after is not null)
        {
            work.Db.Templates.Add(after);
            await work.Db.SaveChangesAsync(ct);
        }

        work.Record(new TemplateChosen(after?.Hash ?? ""));
        work.Announce(new ProjectChange(work.ProjectId, ChangeKinds.Themes));
        return Done.It;
    }
}
