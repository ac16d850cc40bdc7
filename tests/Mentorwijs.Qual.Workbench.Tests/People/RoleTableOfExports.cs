using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Transcripts;
using static Mentorwijs.Qual.Workbench.Tests.People.RoleTable;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>The rows of <see cref="RoleTable"/> for what leaves the project and comes back, and for who withdraws.
/// </summary>
internal static class RoleTableOfExports
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    //                                             L C S R O X
    public static readonly IReadOnlyList<RoleRow> Rows =
    [
        new("WithdrawRespondent.RunAsync",        "+ + - - - -", Ask<WithdrawRespondent>(
            async (use, world, who) =>
            {
                var person = await world.Get<ChangeRespondent>().RunAsync(
                    world.Lead, world.Project, null,
                    ChangeRespondent.New(world.Project) with { Pseudonym = Fresh(), Perspective = "werknemer" },
                    New(), Ct);
                return await RefusalOf(use.RunAsync(who, world.Project, person.Value.Id, false, New(), Ct));
            })),
        new("WithdrawalQuery.RunAsync",           "+ + - - 0 0", Ask<WithdrawalQuery>(
            async (query, world, who) =>
            {
                var all = await world.Get<RespondentsQuery>().RunAsync(world.Lead, world.Slug, Ct);
                return await RefusalOf(query.RunAsync(who, world.Slug, all.Value.Rows[0].Respondent.Id, Ct));
            })),
        new("ReadReturned.RunAsync",              "+ + - - 0 0", Ask<ReadReturned>(
            async (use, world, who) =>
            {
                var file = await world.Get<ExportChapter>().RunAsync(world.Lead, world.Slug, "nl", null, New(), Ct);
                return await RefusalOf(use.RunAsync(who, world.Slug, file.Value.Content, Ct));
            })),
        new("TakeReturned.RunAsync",              "+ + - - - -", Ask<TakeReturned>(
            (use, world, who) => RefusalOf(use.RunAsync(who, world.Project, world.Slug, [], New(), Ct)))),
        new("ExportChecksQuery.RunAsync",         "+ + - - 0 0", Ask<ExportChecksQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, "nl", Ct)))),
        new("AnswerChecks.RunAsync",              "+ - - - - -", Ask<AnswerChecks>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Project, [$"Sensitive:{Guid.NewGuid():N}"], "Overlegd.", New(), Ct)))),
        new("AnswerChecks.TakeBackAsync",         "+ - - - - -", Ask<AnswerChecks>(
            (use, world, who) => RefusalOf(use.TakeBackAsync(
                who, world.Project, [$"Sensitive:{Guid.NewGuid():N}"], New(), Ct)))),
    ];
}
