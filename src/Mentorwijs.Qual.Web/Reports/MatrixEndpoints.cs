using System.Globalization;
using Mentorwijs.Qual.Domain.Analysis;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Hands out the matrix as a file, to whoever may have it at this moment.</summary>
public static class MatrixEndpoints
{
    public static void MapMatrix(this IEndpointRouteBuilder routes)
    {
        foreach (var file in Enum.GetValues<MatrixFile>())
        {
            routes.MapGet(
                $"/projects/{{project}}/matrix.{EndingOf(file)}",
                (string project, string? lang, string? by, Guid? coder, HttpContext context, ExportMatrix export,
                    CancellationToken ct) => SendAsync(project, file, lang, by, coder, context, export, ct))
                .RequireAuthorization();
        }
    }

    public static string EndingOf(MatrixFile file) => file switch
    {
        MatrixFile.Word => "docx",
        MatrixFile.Excel => "xlsx",
        MatrixFile.Csv => "csv",
        _ => throw new InvalidOperationException($"File {file}"),
    };

    private static async Task<IResult> SendAsync(
        string project, MatrixFile file, string? lang, string? by, Guid? coder, HttpContext context,
        ExportMatrix export, CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var outcome = await export.RunAsync(
            actor, project, by == "respondents" ? MatrixBy.Respondents : MatrixBy.Perspectives, file,
            coder is { } id ? new PersonId(id) : null, lang == "en" ? "en" : "nl", CommandId.New(), ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture), statusCode: StatusCodes.Status403Forbidden)
            : Results.File(outcome.Value.Content, outcome.Value.ContentType, outcome.Value.Name);
    }
}
