using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Projects;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codebooks;

/// <summary>What storing a file would do; nothing of it is stored.</summary>
public sealed record CodebookPreview
{
    public required CodebookFile File { get; init; }

    /// <summary>Version of the book the project has under this id; null = the file is a new book.</summary>
    public string? CurrentVersion { get; init; }

    /// <summary>Number of the latest stored version, to send along with the update.</summary>
    public int LatestNumber { get; init; }

    /// <summary>By line; a lost code (CB040) at the end, with its line in the version that is stored.</summary>
    public required IReadOnlyList<CodebookProblem> Problems { get; init; }

    /// <summary>Null for a new book.</summary>
    public CodebookChanges? Changes { get; init; }

    /// <summary>Blind rounds being coded now: from an update on under another version than they began.</summary>
    public IReadOnlyList<string> RoundsUnderWay { get; init; } = [];

    /// <summary>Why it cannot be stored; null = it can.</summary>
    public Refusal? Refusal { get; init; }

    public bool IsUpdate => CurrentVersion is not null;
}

/// <summary>Lays a file beside the books of a project before somebody says yes.</summary>
public sealed class CodebookPreviewQuery
{
    private readonly ProjectAccess _access;

    internal CodebookPreviewQuery(ProjectAccess access) => _access = access;

    public Task<Outcome<CodebookPreview>> RunAsync(
        Actor actor, string project, CodebookFile file, CancellationToken ct) =>
        _access.ReadAsync<CodebookPreview>(
            actor, project, Act.ChooseCodebook,
            async (db, found, innerCt) =>
            {
                var update = await BookUpdate.LoadAsync(db, found.Id, file, innerCt);
                return new CodebookPreview
                {
                    File = file,
                    CurrentVersion = update.Current?.Version,
                    LatestNumber = update.LatestNumber,
                    Problems = update.Problems,
                    Changes = update.Changes,
                    Refusal = update.Refusal,
                    RoundsUnderWay = update.Current is null
                        ? []
                        : await db.Rounds.AsNoTracking()
                            .Where(round => round.ProjectId == found.Id
                                && round.Phase == RoundPhase.Independent)
                            .OrderBy(round => round.StartedAt).Select(round => round.Name).ToListAsync(innerCt),
                };
            },
            ct);
}
