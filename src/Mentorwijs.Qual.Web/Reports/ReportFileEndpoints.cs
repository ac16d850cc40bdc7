using System.Globalization;
using Mentorwijs.Qual.Web.People;
using Mentorwijs.Qual.Workbench.Jobs;
using Mentorwijs.Qual.Workbench.Texts;

namespace Mentorwijs.Qual.Web.Reports;

/// <summary>Hands out the file of a finished job, to whoever had it made and may still have it.</summary>
public static class ReportFileEndpoints
{
    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/projects/{project}/report/{job:guid}.docx", SendAsync).RequireAuthorization();

    private static async Task<IResult> SendAsync(
        string project, Guid job, HttpContext context, ReportJobs jobs, CancellationToken ct)
    {
        if (CurrentPerson.Of(context.User) is not { } actor)
        {
            return Results.Unauthorized();
        }

        var outcome = await jobs.FileAsync(actor, project, new JobId(job), ct);
        return outcome.Refusal is { } refusal
            ? Results.Text(
                SaidTexts.Say(refusal, CultureInfo.CurrentUICulture),
                statusCode: refusal is JobIsGone or FileIsOutOfDate
                    ? StatusCodes.Status410Gone
                    : StatusCodes.Status403Forbidden)
            : Results.File(outcome.Value.Content, outcome.Value.ContentType, outcome.Value.Name);
    }
}
