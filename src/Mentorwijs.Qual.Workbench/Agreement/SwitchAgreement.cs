using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Projects;
using Mentorwijs.Qual.Workbench.Storage;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Whether a project measures agreement.</summary>
/// <param name="WhyOff">The reason typed where it is off, which may be empty; null = it measures.</param>
/// <param name="MayChange">True: the asker may switch it.</param>
public sealed record AgreementStance(ProjectId ProjectId, string? WhyOff, bool MayChange)
{
    public bool IsOff => WhyOff is not null;
}

/// <summary>Switches measuring agreement off for a project with a reflexive stance, and on again.</summary>
/// <remarks>Rounds, differences and decisions stay; only figures are not made. Can be undone.</remarks>
public sealed class SwitchAgreement
{
    private readonly ProjectAccess _access;
    private readonly ProjectWriter _writer;

    internal SwitchAgreement(ProjectAccess access, ProjectWriter writer) => (_access, _writer) = (access, writer);

    public Task<Outcome<AgreementStance>> LookAsync(Actor actor, string project, CancellationToken ct) =>
        _access.ReadAsync<AgreementStance>(
            actor, project, Act.SeeAgreement,
            async (db, found, innerCt) => new AgreementStance(
                found.Id,
                await AgreementOff.ReasonAsync(db, found.Id, innerCt),
                Permissions.Allows(found.Role, Act.SwitchAgreement)),
            ct);

    /// <param name="whyOff">The reason, which may be empty; null switches measuring on.</param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, string? whyOff, CommandId command, CancellationToken ct)
    {
        var reason = whyOff?.Trim();
        if (reason?.Length > AgreementOff.MaxReasonLength)
        {
            return new OffReasonIsTooLong(AgreementOff.MaxReasonLength);
        }

        var outcome = await _writer.CommitAsync(
            actor, Act.SwitchAgreement, project, command,
            async (work, innerCt) =>
            {
                var before = await AgreementOff.ReasonAsync(work.Db, project, innerCt);
                return before == reason
                    ? Done.It
                    : await work.ApplyAsync(
                        [new AgreementSwitched(OffBecause.Of(before), OffBecause.Of(reason))], innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
