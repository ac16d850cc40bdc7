using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>Gives a project a further codebook, a shipped one or one that was handed in.</summary>
public sealed class AddCodebook
{
    private readonly ProjectWriter _writer;

    internal AddCodebook(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<StoredCodebook>> RunAsync(
        Actor actor, ProjectId project, CodebookFile file, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseCodebook, project, command,
            async (work, innerCt) =>
            {
                var update = await BookUpdate.LoadAsync(work.Db, project, file, innerCt);
                if (update.Current is not null)
                {
                    return new CodebookIsHereAlready(file.Draft.Slug);
                }

                if (update.Refusal is { } refusal)
                {
                    return refusal;
                }

                var book = CodebookRows.From(file.Draft, project);
                work.Db.Add(book);
                work.Db.Add(CodebookRows.Version(work, book.Id, 1, file));
                work.Record(new CodebookAdded(book.Slug, book.Version, 1, file.Hash, book.Codes.Count));
                work.Announce(new ProjectChange(project, ChangeKinds.Codebooks));
                return Done.It;
            },
            ct);
        if (outcome.Refusal is { } refused)
        {
            return refused;
        }

        var added = outcome.Value.Facts.OfType<CodebookAdded>().Single();
        return new StoredCodebook(added.Book, added.Number, added.Version);
    }
}
