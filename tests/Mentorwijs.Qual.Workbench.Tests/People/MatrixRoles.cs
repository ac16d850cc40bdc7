using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Workbench.Reports;
using static Mentorwijs.Qual.Workbench.Tests.People.RoleTable;

namespace Mentorwijs.Qual.Workbench.Tests.People;

/// <summary>The ways into the matrix, and who gets through.</summary>
internal static class MatrixRoles
{
    private static readonly CancellationToken Ct = CancellationToken.None;

    //                                             L C S R O X
    public static readonly IReadOnlyList<RoleRow> Rows =
    [
        new("ExportMatrix.RunAsync",              "+ + - - 0 0", Ask<ExportMatrix>(
            (use, world, who) => RefusalOf(use.RunAsync(
                who, world.Slug, MatrixBy.Respondents, MatrixFile.Csv, null, "nl", New(), Ct)))),
        new("MatrixQuery.RunAsync",               "+ + - - 0 0", Ask<MatrixQuery>(
            (query, world, who) => RefusalOf(query.RunAsync(who, world.Slug, MatrixBy.Perspectives, Ct)))),
        new("MatrixQuery.CellAsync",              "+ + - - 0 0", Ask<MatrixQuery>(
            async (query, world, who) => await RefusalOf(query.CellAsync(
                who, world.Slug, MatrixBy.Perspectives, await CellAsync(world, "geld"), Ct)))),
        new("WriteCell.SummarizeAsync",           "+ + - - - -", Ask<WriteCell>(
            async (use, world, who) => await RefusalOf(use.SummarizeAsync(
                who, world.Project, await CellAsync(world, who.Name == "Codeur" ? "steun" : "geld"), "", Fresh(),
                New(), Ct)))),
        new("WriteCell.RateAsync",                "+ + - - - -", Ask<WriteCell>(
            async (use, world, who) => await RefusalOf(use.RateAsync(
                who, world.Project, await CellAsync(world, "geld"), ConstructRating.Mixed, "Omdat.", New(), Ct)))),
        new("WriteCell.AgreeAsync",               "+ + - - - -", Ask<WriteCell>(
            async (use, world, who) =>
            {
                var place = await CellAsync(world, "steun");
                foreach (var rater in new[] { world.Lead, world.People["Coder"] })
                {
                    await use.RateAsync(rater, world.Project, place, ConstructRating.Missing, "Omdat.", New(), Ct);
                }

                var cell = (await world.Get<MatrixQuery>()
                    .CellAsync(world.Lead, world.Slug, MatrixBy.Perspectives, place, Ct)).Value;
                return await RefusalOf(use.AgreeAsync(
                    who, world.Project, place, cell.Ratings.Agreed, ConstructRating.Barrier, Fresh(), New(), Ct));
            })),
    ];

    private static async Task<MatrixPlace> CellAsync(RoleWorld world, string code) =>
        new(await world.CodeAsync(code), false, MatrixColumn.KeyOf("leidinggevende"));
}
