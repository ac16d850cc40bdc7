using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Codings;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Transcripts;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Codings;

/// <summary>Marks a transcript finished by this coder in a round, or takes the mark away.</summary>
public sealed class FinishTranscript
{
    private readonly ProjectWriter _writer;

    internal FinishTranscript(ProjectWriter writer) => _writer = writer;

    public async Task<Outcome<Done>> RunAsync(
        Actor actor,
        ProjectId project,
        RoundId round,
        TranscriptId transcript,
        bool isFinished,
        CommandId command,
        CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.FinishTranscript, project, command,
            async (work, innerCt) =>
            {
                var desk = await DeskRows.FindAsync(work, round, transcript, innerCt);
                if (desk.Refusal is { } refusal)
                {
                    return refusal;
                }

                var marked = await work.ApplyAsync(
                    [new FinishedChanged(new FinishedMark(round, transcript, actor.Id), isFinished)], innerCt);
                if (marked.IsDone && isFinished)
                {
                    work.Db.ChangeTracker.Clear();
                    await RoundProgress.MoveIfDoneAsync(
                        work,
                        await work.Db.Rounds.AsNoTracking().SingleAsync(candidate => candidate.Id == round, innerCt),
                        innerCt);
                }

                return marked;
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }
}
