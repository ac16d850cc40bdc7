using Mentorwijs.Qual.Domain;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Domain.Reports;
using Mentorwijs.Qual.Workbench.Journal;
using Mentorwijs.Qual.Workbench.Storage;
using Microsoft.EntityFrameworkCore;

namespace Mentorwijs.Qual.Workbench.Reports;

/// <summary>Gives a reason to print what checks leave out, or takes it back; the journal keeps who and why.</summary>
public sealed class AnswerChecks
{
    private readonly ProjectWriter _writer;

    internal AnswerChecks(ProjectWriter writer) => _writer = writer;

    public static int MaxReasonLength => ExportAnswer.MaxReasonLength;

    /// <param name="keys">Of checks that ask; see <see cref="ExportCheck.Key"/>.</param>
    public async Task<Outcome<Done>> RunAsync(
        Actor actor, ProjectId project, IReadOnlyList<string> keys, string reason, CommandId command,
        CancellationToken ct)
    {
        var words = string.Join(' ', reason.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)); // null: space
        if (words.Length == 0)
        {
            return new CheckNeedsReason();
        }

        if (words.Length > ExportAnswer.MaxReasonLength)
        {
            return new CheckReasonIsTooLong(ExportAnswer.MaxReasonLength);
        }

        return keys.All(MayAnswer)
            ? await ChangeAsync(actor, project, keys, words, command, ct)
            : new CheckHasNoAnswer();
    }

    /// <summary>The checks leave out again what they did.</summary>
    public Task<Outcome<Done>> TakeBackAsync(
        Actor actor, ProjectId project, IReadOnlyList<string> keys, CommandId command, CancellationToken ct) =>
        ChangeAsync(actor, project, keys, null, command, ct);

    private async Task<Outcome<Done>> ChangeAsync(
        Actor actor, ProjectId project, IReadOnlyList<string> keys, string? words, CommandId command,
        CancellationToken ct)
    {
        var outcome = await _writer.CommitAsync(
            actor, Act.OverruleCheck, project, command,
            async (work, innerCt) =>
            {
                var asked = keys.ToHashSet(StringComparer.Ordinal);
                var known = (await work.Db.ExportAnswers.AsNoTracking()
                        .Where(answer => answer.ProjectId == project).ToListAsync(innerCt))
                    .ToDictionary(answer => answer.Key, StringComparer.Ordinal);
                return await work.ApplyAsync(
                    asked.Select(key => new CheckAnswered(
                            known.GetValueOrDefault(key),
                            words is null ? null : new ExportAnswer
                            {
                                ProjectId = project,
                                Key = key,
                                Rationale = words,
                                By = actor.Id,
                                At = work.Now,
                            }))
                        .Where(change => change is not (null, null)),
                    innerCt);
            },
            ct);
        return outcome.Refusal is { } refused ? refused : Done.It;
    }

    private static bool MayAnswer(string key) => key.Length <= ExportAnswer.MaxKeyLength
        && Enum.TryParse<CheckKind>(key.Split(':')[0], out var kind)
        && Enum.IsDefined(kind) && ExportCheck.WeightOf(kind) == CheckWeight.Asks;
}
