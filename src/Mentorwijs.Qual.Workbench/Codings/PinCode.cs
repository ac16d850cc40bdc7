using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codebooks;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Puts a code on one of a coder's own digits, or takes it off.</summary>
/// <remarks>How somebody likes to work is no act on the project: it has no journal entry and no undo.</remarks>
public sealed class PinCode
{
    private readonly ProjectWriter _writer;

    internal PinCode(ProjectWriter writer) => _writer = writer;

    /// <summary>All pins of this person in the project as they are then.</summary>
    /// <param name="digit">1 to 9; what was on it goes. Null takes the code off its digit.</param>
    public Task<Outcome<IReadOnlyDictionary<int, CodeId>>> RunAsync(
        Actor actor, ProjectId project, CodeId code, int? digit, CancellationToken ct) =>
        _writer.SaveAsync<Outcome<IReadOnlyDictionary<int, CodeId>>>(
            async (db, innerCt) =>
            {
                if (await RefusalAsync(db, actor, project, code, digit, innerCt) is { } refusal)
                {
                    return refusal;
                }

                var mine = db.CodePins.Where(pin => pin.PersonId == actor.Id && pin.ProjectId == project);
                await mine.Where(pin => pin.CodeId == code || pin.Digit == digit).ExecuteDeleteAsync(innerCt);
                if (digit is { } wanted)
                {
                    db.CodePins.Add(
                        new CodePin { PersonId = actor.Id, ProjectId = project, Digit = wanted, CodeId = code });
                    await db.SaveChangesAsync(innerCt);
                }

                return Outcome.Of(await OfAsync(db, actor, project, innerCt));
            },
            ct);

    internal static async Task<IReadOnlyDictionary<int, CodeId>> OfAsync(
        QualDbContext db, Actor actor, ProjectId project, CancellationToken ct) =>
        await db.CodePins.AsNoTracking()
            .Where(pin => pin.PersonId == actor.Id && pin.ProjectId == project)
            .ToDictionaryAsync(pin => pin.Digit, pin => pin.CodeId, ct);

    private static async Task<Refusal?> RefusalAsync(
        QualDbContext db, Actor actor, ProjectId project, CodeId code, int? digit, CancellationToken ct)
    {
        var role = await db.Members.Where(member => member.ProjectId == project && member.PersonId == actor.Id)
            .Select(member => (Role?)member.Role).FirstOrDefaultAsync(ct);
        if (role is null || !Permissions.Allows(role.Value, Act.ApplyCode))
        {
            return new NotAllowed(Act.ApplyCode);
        }

        if (digit is < HotCodes.First or > HotCodes.Last)
        {
            return new DigitOutOfRange(digit.Value);
        }

        var isHere = await db.Codes.Where(candidate => candidate.Id == code)
            .AnyAsync(candidate => db.Codebooks.Any(
                book => book.Id == candidate.CodebookId && book.ProjectId == project), ct);
        return isHere ? null : new UnknownCode();
    }
}
