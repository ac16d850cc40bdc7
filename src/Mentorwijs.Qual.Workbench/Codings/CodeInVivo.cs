using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Formats.Codebooks;
using Mentorwijs.Qual.Workbench.Codebooks;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>
/// Makes a code of words of the interview and puts it on them: a draft in the first book, and the coding, in one act.
/// </summary>
public sealed class CodeInVivo
{
    /// <summary>UTF-16 units of the longest name.</summary>
    public const int MaxName = InductiveCode.MaxName;

    private readonly ProjectWriter _writer;

    internal CodeInVivo(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<CodingsChanged>> RunAsync(
        Actor actor, CodingPlace place, string name, CommandId command, CancellationToken ct)
    {
        var checkedName = InductiveCode.CheckName(name);
        if (checkedName.Refusal is { } unusable)
        {
            return unusable;
        }

        var outcome = await _writer.CommitAsync(
            actor, Act.AddDraftCode, place.Project, command,
            async (work, innerCt) =>
            {
                var made = await AddAsync(work, place, checkedName.Value, innerCt);
                if (made.Refusal is { } refusal)
                {
                    return refusal;
                }

                var coding = await ApplyCode.PlanAsync(work, place, made.Value, innerCt);
                return coding.Refusal is { } refused
                    ? refused
                    : await work.ApplyAsync(coding.Value.Select(CodingChanged.From), innerCt);
            },
            ct);
        return outcome.Refusal is { } why ? why : CodingsChanged.From(outcome.Value.Facts);
    }

    private static async Task<Outcome<CodeId>> AddAsync(
        WriteWork work, CodingPlace place, string name, CancellationToken ct)
    {
        var round = await work.Db.Rounds.AsNoTracking().FirstOrDefaultAsync(
            candidate => candidate.Id == place.Round && candidate.ProjectId == place.Project, ct);
        if (round is { Phase: RoundPhase.Independent })
        {
            return new NoNewCodeInBlindRound(round.Name);
        }

        var books = await StoredBooks.LoadAsync(work.Db, place.Project, ct);
        if (books.Any(book => book.Codes.Any(code => IsSame(code.Name.Nl, name) || IsSame(code.Name.En, name))))
        {
            return new CodeNameIsTaken(name);
        }

        var taken = books[0].Codes.Select(code => code.Slug).ToHashSet(StringComparer.Ordinal);
        var code = new DraftCode(books[0].Id, Ids.New<CodeId>(), Slug.Free(name, taken), name);
        var added = await work.ApplyAsync([new DraftCodeChanged(null, code)], ct);
        return added.Refusal is { } refusal ? refusal : code.Id;
    }

    private static bool IsSame(string? one, string other) =>
        string.Equals(one?.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
