using System.Globalization;
using Mentorwijs.Qual.Domain.Projects;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench;
using Mentorwijs.Qual.Workbench.Reports;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Hands out the chapter as a file, to whoever may have it at this moment.</summary>
public static class ChapterEndpoints
{
    public static void MapChapter(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/projects/{project}/chapter.docx", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(
        string project, string? lang, Guid? coder, HttpContext context, ExportChapter export, CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var outcome = await export.RunAsync(
            actor, project, lang == "en" ? "en" : "nl", coder is { } id ? new PersonId(id) : null, CommandId.New(), ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture), statusCode: StatusCodes.Status403Forbidden)
            : Results.File(outcome.Value.Content, outcome.Value.ContentType, outcome.Value.Name);
    }
}
