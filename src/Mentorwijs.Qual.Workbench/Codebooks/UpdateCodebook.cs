using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>
/// Brings a book of a project up to date from a newer file with the same id; codings keep their codes by slug.
/// </summary>
public sealed class UpdateCodebook
{
    private readonly ProjectWriter _writer;

    internal UpdateCodebook(ProjectWriter writer) => _writer = writer;

    /// <param name="seen">Number of the stored version that the asker compared with; refused when it is no longer
    /// the latest.</param>
    public async Task<Outcome<StoredCodebook>> RunAsync(
        Actor actor, ProjectId project, CodebookFile file, int seen, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseCodebook, project, command,
            async (work, innerCt) =>
            {
                var update = await BookUpdate.LoadAsync(work.Db, project, file, innerCt);
                if (update.Current is not { } current)
                {
                    return new CodebookIsNotHere(file.Draft.Slug);
                }

                if (update.Refusal is { } refusal)
                {
                    return refusal;
                }

                if (update.LatestNumber != seen)
                {
                    return new SomebodyElseChangedThis();
                }

                await StoreAsync(work, current, update, innerCt);
                return Done.It;
            },
            ct);
        if (outcome.Refusal is { } refused)
        {
            return refused;
        }

        var updated = outcome.Value.Facts.OfType<CodebookUpdated>().Single();
        return new StoredCodebook(updated.Book, updated.Number, updated.Version);
    }

    private static async Task StoreAsync(WriteWork work, Codebook before, BookUpdate update, CancellationToken ct)
    {
        var after = CodebookRows.From(update.File.Draft, work.ProjectId, before);
        var number = update.LatestNumber + 1;
        await NewVersion.StoreAsync(work, before, after, number, update.File, ct);
        work.Record(CodebookUpdated.From(
            before, after, number, update.File.Hash, update.Changes ?? new CodebookChanges([], [])));
    }
}
