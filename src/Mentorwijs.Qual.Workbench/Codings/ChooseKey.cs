using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Gives a command of the desk a key of the person's own, in every project and on every computer.</summary>
/// <remarks>The desk knows its commands and their usual keys; here stands only what somebody changed.</remarks>
public sealed class ChooseKey
{
    private readonly ProjectWriter _writer;

    internal ChooseKey(ProjectWriter writer) => _writer = writer;

    /// <summary>Own keys by command, as they are then.</summary>
    /// <param name="command">Null with a chord of null: every command has its usual keys again.</param>
    /// <param name="chord">Null gives the command its usual keys back.</param>
    public Task<Outcome<IReadOnlyDictionary<string, string>>> RunAsync(
        Actor actor, string? command, string? chord, CancellationToken ct) =>
        _writer.SaveAsync<Outcome<IReadOnlyDictionary<string, string>>>(
            async (db, innerCt) =>
            {
                var mine = db.OwnKeys.Where(key => key.PersonId == actor.Id);
                if (chord is not null)
                {
                    var wanted = new OwnKey { PersonId = actor.Id, Command = command ?? "", Chord = chord };
                    if (wanted.Check(await mine.AsNoTracking().ToListAsync(innerCt)) is { } refusal)
                    {
                        return refusal;
                    }

                    await mine.Where(key => key.Command == command).ExecuteDeleteAsync(innerCt);
                    db.OwnKeys.Add(wanted);
                    await db.SaveChangesAsync(innerCt);
                }
                else
                {
                    await mine.Where(key => command == null || key.Command == command).ExecuteDeleteAsync(innerCt);
                }

                return Outcome.Of(await OfAsync(db, actor, innerCt));
            },
            ct);

    internal static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        QualDbContext db, Actor actor, CancellationToken ct) =>
        await db.OwnKeys.AsNoTracking().Where(key => key.PersonId == actor.Id)
            .ToDictionaryAsync(key => key.Command, key => key.Chord, ct);
}
