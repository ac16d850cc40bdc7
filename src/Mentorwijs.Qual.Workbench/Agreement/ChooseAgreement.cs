using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Agreement;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Live;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Agreement;

/// <summary>Lays down how a project measures agreement: the chapter prints figures made in this way.</summary>
public sealed class ChooseAgreement
{
    private readonly ProjectWriter _writer;

    internal ChooseAgreement(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, AgreementOptions options, CommandId command, CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.ChooseAgreement, project, command,
            async (work, innerCt) =>
            {
                var before = await work.Db.ChosenAgreements.AsNoTracking()
                    .FirstOrDefaultAsync(candidate => candidate.ProjectId == project, innerCt);
                var after = new ChosenAgreement { ProjectId = project, Options = options };
                if (before is null)
                {
                    work.Db.Add(after);
                }
                else
                {
                    work.Db.Update(after);
                }

                work.Record(new AgreementChosen(options));
                work.Announce(new ProjectChange(project, ChangeKinds.Rounds));
                return Done.It;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
